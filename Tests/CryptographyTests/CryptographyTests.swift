import Cryptography
import Testing

@Suite struct CryptographyTests {
    /// FIPS 180-4 examples, and one million a's.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func sha256FollowsTheStandardsExamples(text: String, hex: String) {
        #expect(Hexadecimal.encode(SHA256.digest(of: Array(text.utf8))) == hex)
        var pieces = SHA256()
        for byte in text.utf8.prefix(3) { pieces.update([byte]) }
        pieces.update(Array(text.utf8.dropFirst(3)))
        #expect(Hexadecimal.encode(pieces.digest()) == hex)
    }

    /// RFC 4231, test case 2.
    @Test func hmacFollowsTheStandardsExample() {
        let code = HMAC.sha256(
            key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
        #expect(
            Hexadecimal.encode(code)
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func hexadecimalIsReadBackAndNonsenseIsNot() {
        #expect(Hexadecimal.decode("00fFa1") == [0, 255, 161])
        for text in ["0", "0g", "+1", "é0"] { #expect(Hexadecimal.decode(text) == nil) }
    }

    @Test func onlyTheRightPasswordFitsItsHash() throws {
        let hash = try #require(
            Password.hash("correct horse battery", salt: Secrets.random(16), cost: 1))
        #expect(hash.hasPrefix("$y$"))
        #expect(Password.verify("correct horse battery", against: hash))
        for wrong in ["", "correct horse batter", "correct horse battery ", "correct\0horse"] {
            #expect(!Password.verify(wrong, against: hash))
        }
        #expect(!Password.verify("x", against: "nonsense"))
        #expect(Password.hash("a\0b", salt: Secrets.random(16)) == nil)
    }

    @Test func secretsDifferAndCompare() {
        let one = Secrets.random(16)
        #expect(one.count == 16)
        #expect(one != Secrets.random(16))
        #expect(Secrets.equal(one, one))
        #expect(!Secrets.equal(one, Array(one.dropLast())))
    }
}

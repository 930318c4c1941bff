// swift-tools-version: 6.2

// The map of the house: README.md draws it, `make check` holds every `import` against it.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A module of ours, and exactly what it may import.
func module(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + imports,
        swiftSettings: settings)
}

/// A C library of Debian's, under one module of ours.
func library(_ name: String, _ pkgConfig: String, _ debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
    name: "rampa",
    targets: [
        // 0 C
        library("CGnuTLS", "gnutls", "libgnutls28-dev"),
        library("CCrypt", "libcrypt", "libcrypt-dev"),
        library("CSQLite", "sqlite3", "libsqlite3-dev"),

        // 1 pure
        module("TrackingNumbers"),
        module("Logistics", ["TrackingNumbers"]),

        // 2 devices
        module("Cryptography", ["CGnuTLS", "CCrypt"]),
        module("Threads"),

        // 3 keeping
        .target(
            name: "Storage",
            dependencies: ["CSQLite", "Cryptography", "Logistics", "Threads", "TrackingNumbers"],
            resources: [.embedInCode("Schema")], swiftSettings: settings),

        // tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        tests("Cryptography"),
        tests("Storage", ["Cryptography", "Logistics", "TestSupport"]),
        tests("TrackingNumbers"),
        tests("Logistics", ["TrackingNumbers"]),
        tests("Threads"),
    ],
    swiftLanguageModes: [.v6]
)

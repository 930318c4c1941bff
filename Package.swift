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

/// A module that walks through every pixel: optimised in debug builds as well, or a photo would
/// take seconds there.
func fast(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: imports,
        swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

/// The tests of a module; `data` are folders that they read where they lie.
func tests(_ name: String, _ imports: [Target.Dependency] = [], data: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + imports, exclude: data,
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
        library("CZBar", "zbar", "libzbar-dev"),
        library("CQREncode", "libqrencode", "libqrencode-dev"),
        library("CSQLite", "sqlite3", "libsqlite3-dev"),
        library("CMicroHTTPD", "libmicrohttpd", "libmicrohttpd-dev"),
        library("CGnuTLS", "gnutls", "libgnutls28-dev"),
        library("CPangoCairo", "pangocairo", "libpango1.0-dev"),
        library("CTurboJPEG", "libturbojpeg", "libturbojpeg0-dev"),
        library("CCurl", "libcurl", "libcurl4-gnutls-dev"),
        library("CExpat", "expat", "libexpat1-dev"),
        library("CZlib", "zlib", "zlib1g-dev"),
        library("CCrypt", "libcrypt", "libcrypt-dev"),
        .target(name: "CSandbox"),
        // libzxing has no C interface; this is one. Debian gives it no module of its own either.
        .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),

        // 1 pure
        module("Addresses"),
        fast("Barcodes", ["CQREncode", "GS1"]),
        module("GS1"),
        module("TrackingNumbers", ["Addresses", "GS1"]),
        module("HTML"),
        module("Logistics", ["Addresses", "TrackingNumbers"]),

        // 2 devices
        module("Threads"),
        module("Cryptography", ["CGnuTLS", "CCrypt"]),
        fast("Compression", ["CZlib"]),
        fast("Imaging", ["CTurboJPEG", "Compression"]),
        module("Workers", ["CSandbox", "Threads"]),
        fast("Scanning", ["Barcodes", "CZBar", "CZXing", "Imaging", "Workers"]),
        module("XML", ["CExpat"]),
        module(
            "LabelRendering",
            ["Barcodes", "Compression", "CPangoCairo", "GS1", "Threads", "XML"]),
        module("Printing", ["LabelRendering"]),
        module("HTTP", ["CMicroHTTPD", "Threads"]),
        module("Transfer", ["CCurl"]),

        // 3 keeping
        .target(
            name: "Storage",
            dependencies: ["CSQLite", "Cryptography", "Logistics", "Threads", "TrackingNumbers"],
            resources: [.embedInCode("SQLite/Schema")], swiftSettings: settings),

        // 3½ words: what people read, for papers and pages alike
        module("Wording", ["Logistics", "Printing", "TrackingNumbers"]),

        // 4 operations
        module(
            "Operations",
            [
                "Addresses", "Cryptography", "Imaging", "LabelRendering", "Logistics", "Printing",
                "Scanning",
                "Storage", "Threads", "TrackingNumbers", "Wording", "Workers",
            ]),

        // 4½ the JSON of the API, for those who send it and those who read it
        module(
            "APIBodies", ["Logistics", "Operations", "Printing", "TrackingNumbers", "Wording"]),

        // 5 faces: what serves, what programs call, what people are shown, and all of it as one
        module(
            "WebSite", ["APIBodies", "Addresses", "HTTP", "Logistics", "Operations", "Wording"]),
        module(
            "WebAPI",
            [
                "APIBodies", "Addresses", "HTTP", "Logistics", "Operations", "Printing", "Scanning",
                "TrackingNumbers", "WebSite", "Wording",
            ]),
        .target(
            name: "WebPages",
            dependencies: [
                "Addresses", "Cryptography", "HTML", "HTTP", "Logistics", "Operations", "Printing",
                "Scanning", "TrackingNumbers", "WebSite", "Wording",
            ],
            resources: [.embedInCode("Assets")], swiftSettings: settings),
        module("Web", ["Operations", "WebAPI", "WebPages", "WebSite"]),
        .executableTarget(
            name: "rampa",
            dependencies: [
                "APIBodies", "Addresses", "Cryptography", "GS1", "HTTP", "Imaging",
                "LabelRendering",
                "Logistics",
                "Operations", "Printing",
                "Scanning", "Storage", "Threads", "TrackingNumbers", "Transfer", "Web",
                "WebSite", "Wording",
            ], swiftSettings: settings),

        .executableTarget(
            name: "rampa-bench",
            dependencies: [
                "Barcodes", "Imaging", "LabelRendering", "Logistics", "Operations", "Scanning",
                "Storage", "TestSupport", "Threads",
            ],
            // Measuring code that is not optimised measures nothing.
            swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),

        // tests
        .target(
            name: "TestSupport", dependencies: ["Transfer"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .executableTarget(
            name: "TestWorker", dependencies: ["Scanning", "Workers"], path: "Tests/TestWorker",
            swiftSettings: settings),
        tests("Addresses"),
        tests("Barcodes", ["GS1", "TestSupport"]),
        tests("GS1", ["TestSupport"]),
        tests("TrackingNumbers", ["GS1", "TestSupport"]),
        tests("HTML"),
        tests("Logistics", ["TrackingNumbers"]),
        tests("Threads"),
        tests("Cryptography"),
        tests("Compression", ["TestSupport"]),
        tests("Imaging", ["Compression", "TestSupport"]),
        tests("Workers", ["TestSupport", "TestWorker", "Threads"]),
        tests("Scanning", ["Barcodes", "Imaging", "TestSupport", "TestWorker", "Workers"]),
        tests("XML"),
        // Every paper of the shop, with the values that `Operations` gives it.
        tests("LabelRendering", ["Barcodes", "GS1", "Logistics", "Operations", "TestSupport"]),
        tests("Printing", ["LabelRendering", "Logistics", "TestSupport", "Wording"]),
        tests("HTTP", ["TestSupport", "Threads"]),
        tests("Transfer", ["HTTP", "Threads"]),
        tests(
            "Storage", ["Cryptography", "Logistics", "TestSupport", "TrackingNumbers"],
            data: ["Kept"]),
        tests(
            "Operations",
            [
                "Barcodes", "LabelRendering", "Logistics", "Printing", "Scanning", "Storage",
                "TestSupport", "Threads", "TrackingNumbers", "Wording", "rampa",
            ]),
        tests("APIBodies"),
        tests(
            "Web",
            [
                "Addresses", "HTTP", "Logistics", "Operations", "Scanning", "Storage",
                "TestSupport", "Threads", "Transfer", "WebAPI", "WebPages", "WebSite", "rampa",
            ], data: ["Snapshots"]),
        tests("Wording", ["Logistics", "Printing", "TrackingNumbers"]),
        // Photos of the demo shop's slips, and what the station reads in them.
        .executableTarget(
            name: "sample-images",
            dependencies: [
                "Barcodes", "Imaging", "LabelRendering", "Logistics", "Operations", "Scanning",
                "Storage", "TestSupport", "Threads",
            ], path: "Tests/SampleCamera",
            // Without, it paints for minutes.
            swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .testTarget(
            name: "SampleImagesTests",
            dependencies: ["Imaging", "Scanning", "TestSupport", "rampa", "sample-images"],
            swiftSettings: settings),
        .testTarget(
            name: "BenchTests", dependencies: ["Logistics", "rampa-bench"], swiftSettings: settings),
        // From outside, through the built program.
        .testTarget(
            name: "FaultTests",
            dependencies: ["TestSupport", "Threads", "Transfer", "rampa"],
            swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["TestSupport", "Transfer", "rampa"],
            swiftSettings: settings),
        // As people meet it: a real browser before the built program.
        .testTarget(
            name: "BrowserTests", dependencies: ["TestSupport", "Transfer", "rampa"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

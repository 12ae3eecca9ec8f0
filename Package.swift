// swift-tools-version: 6.2
import PackageDescription

/// Strenge Einstellungen, einmal für alle Ziele.
let streng: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "einerhand",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .target(name: "Grundtypen", swiftSettings: streng),
        .target(name: "Rechtskern", dependencies: ["Grundtypen"], swiftSettings: streng),
        .target(
            name: "Leistungsrecht", dependencies: ["Grundtypen", "Rechtskern"],
            swiftSettings: streng),
    ]
)

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
    targets: [
        .target(name: "Grundtypen", swiftSettings: streng),
        .target(name: "Rechtskern", dependencies: ["Grundtypen"], swiftSettings: streng),
        .target(
            name: "Leistungsrecht", dependencies: ["Grundtypen", "Rechtskern"],
            swiftSettings: streng),
        .testTarget(
            name: "GrundtypenTests", dependencies: ["Grundtypen"], swiftSettings: streng),
        .testTarget(
            name: "RechtskernTests", dependencies: ["Grundtypen", "Rechtskern"],
            swiftSettings: streng),
        .testTarget(
            name: "LeistungsrechtTests",
            dependencies: ["Grundtypen", "Rechtskern", "Leistungsrecht"], swiftSettings: streng),
        .testTarget(
            name: "HausordnungTests",
            dependencies: ["Grundtypen", "Rechtskern", "Leistungsrecht"], swiftSettings: streng),
    ]
)

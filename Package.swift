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

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumente: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

func ziel(
    _ name: String, _ abhängigkeiten: [Target.Dependency] = [], dateien: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: abhängigkeiten, resources: dateien, swiftSettings: streng)
}

func test(
    _ name: String, _ abhängigkeiten: [Target.Dependency], ohne proben: [String] = [],
    dateien: [Resource]? = nil
) -> Target {
    // Proben liest der Test aus dem Quellordner; sie gehören nicht zum Bau.
    .testTarget(
        name: name, dependencies: abhängigkeiten, exclude: proben, resources: dateien,
        swiftSettings: streng)
}

// Pfeile zeigen nur nach oben in dieser Liste; `./einerhand test` prüft es beim Bau.
let package = Package(
    name: "einerhand",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Rein: Werte hinein, Werte hinaus; keine Uhr, kein Zugriff nach außen.
        ziel("Grundtypen"),
        ziel("Rechtskern", ["Grundtypen"]),
        ziel("Leistungsrecht", ["Grundtypen", "Rechtskern"]),
        ziel("Fallakte", ["Grundtypen"]),
        ziel("Zahlungswesen", ["Grundtypen", "Fallakte"]),
        ziel("Schriftgut", ["Grundtypen", "Rechtskern"]),
        ziel(
            "Fallformat", ["Grundtypen", "Rechtskern", "Leistungsrecht", yams],
            dateien: [.embedInCode("Aemter/musterkreis.yaml")]),

        ziel("Ablage", ["Grundtypen", "Fallakte", "Zahlungswesen", crypto]),
        ziel("AblagePruefung", ["Grundtypen", "Fallakte", "Zahlungswesen", "Ablage"]),
        ziel(
            "AblageSQLite", ["Grundtypen", "Fallakte", "Zahlungswesen", "Ablage", grdb]),
        ziel("Briefsatz", ["Grundtypen", "Schriftgut"], dateien: [.copy("Vorlagen")]),
        ziel(
            "Fachprozesse",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Zahlungswesen",
                "Schriftgut", "Fallformat", "Ablage",
            ]),
        ziel(
            "Kommandozeile",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat", argumente,
            ]),
        .executableTarget(
            name: "einerhand", dependencies: ["Kommandozeile", argumente], swiftSettings: streng),

        test("GrundtypenTests", ["Grundtypen"]),
        test("RechtskernTests", ["Grundtypen", "Rechtskern"]),
        test("LeistungsrechtTests", ["Grundtypen", "Rechtskern", "Leistungsrecht"]),
        test("FallakteTests", ["Grundtypen", "Fallakte"]),
        test(
            "ZahlungswesenTests", ["Grundtypen", "Fallakte", "Zahlungswesen"],
            ohne: ["Dateien"]),
        .target(
            name: "Schriftproben", dependencies: ["Grundtypen", "Rechtskern", "Schriftgut"],
            path: "Tests/Schriftproben", swiftSettings: streng),
        test(
            "SchriftgutTests", ["Grundtypen", "Rechtskern", "Schriftgut", "Schriftproben"],
            ohne: ["Briefe"]),
        test(
            "BriefsatzTests",
            ["Grundtypen", "Rechtskern", "Schriftgut", "Schriftproben", "Briefsatz"]),
        test(
            "FallformatTests", ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat", yams],
            ohne: ["Golden"]),
        test(
            "AblageTests",
            [
                "Grundtypen", "Fallakte", "Zahlungswesen", "Ablage", "AblagePruefung",
            ], dateien: [.copy("Fassungen")]),
        test(
            "AblageSQLiteTests",
            [
                "Grundtypen", "Fallakte", "Zahlungswesen", "Ablage", "AblagePruefung",
                "AblageSQLite",
                grdb,
            ]),
        test("ReferenzfaelleTests", ["Grundtypen", "Leistungsrecht", "Fallformat"]),
        test("HausordnungTests", ["Grundtypen", "Rechtskern", "Leistungsrecht"]),
    ]
)

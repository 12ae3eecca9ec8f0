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

/// Das Recht wird auch zum Prüfen optimiert übersetzt: seine Eigenschaften laufen über Hunderttausende
/// Haushalte, und was geprüft wird, soll sein, was rechnet.
let schnell: [SwiftSetting] = streng + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let argumente: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

func ziel(
    _ name: String, _ abhängigkeiten: [Target.Dependency] = [], dateien: [Resource]? = nil,
    _ einstellungen: [SwiftSetting] = streng
) -> Target {
    .target(
        name: name, dependencies: abhängigkeiten, resources: dateien,
        swiftSettings: einstellungen)
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
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Rein: Werte hinein, Werte hinaus; keine Uhr, kein Zugriff nach außen.
        ziel("Grundtypen", [], schnell),
        ziel("Rechtskern", ["Grundtypen"], schnell),
        ziel("Leistungsrecht", ["Grundtypen", "Rechtskern"], schnell),
        ziel("Fallakte", ["Grundtypen"]),
        ziel("Zahlungswesen", ["Grundtypen", "Fallakte"]),
        ziel("Schriftgut", ["Grundtypen", "Rechtskern"]),
        ziel(
            "Fallformat", ["Grundtypen", "Rechtskern", "Leistungsrecht", yams],
            dateien: [.embedInCode("Aemter/musterkreis.yaml")]),

        ziel("Verfahrensrecht", ["Grundtypen", "Rechtskern"]),
        ziel(
            "Musterkreis",
            ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat"]),

        ziel("Bevoelkerung", ["Grundtypen", "Rechtskern", "Leistungsrecht"], schnell),
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
            "Weboberflaeche",
            [
                "Grundtypen", "Fallakte", hummingbird, logging, crypto,
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], dateien: [.copy("Oeffentlich"), .copy("Vorlagen"), .copy("Worte")]),
        ziel(
            "Arbeitsplatz",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Verfahrensrecht",
                "Zahlungswesen", "Schriftgut", "Fallformat", "Ablage", "Fachprozesse",
                "Weboberflaeche",
            ]),
        ziel(
            "Kommandozeile",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Verfahrensrecht",
                "Zahlungswesen", "Schriftgut", "Fallformat", "Bevoelkerung", "Musterkreis",
                "Ablage",
                "AblageSQLite", "Briefsatz", "Fachprozesse", "Weboberflaeche", "Arbeitsplatz",
                argumente, logging, hummingbird,
                crypto, .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "einerhand", dependencies: ["Kommandozeile", argumente], swiftSettings: streng),
        // Stirbt auf Befehl mitten im Schreiben; nur für die Prüfungen der Ablage.
        .executableTarget(
            name: "Absturzprobe", dependencies: ["Ablage", "AblagePruefung", "AblageSQLite"],
            swiftSettings: streng),

        test("GrundtypenTests", ["Grundtypen"]),
        test("RechtskernTests", ["Grundtypen", "Rechtskern"]),
        test(
            "LeistungsrechtTests", ["Grundtypen", "Rechtskern", "Leistungsrecht", "Musterkreis"]),
        // Optimiert wie das Recht selbst: geprüft werden über eine Million Haushaltsmonate.
        .testTarget(
            name: "EigenschaftenTests",
            dependencies: ["Grundtypen", "Rechtskern", "Leistungsrecht", "Musterkreis"],
            swiftSettings: schnell),
        test(
            "BevoelkerungTests",
            ["Grundtypen", "Rechtskern", "Leistungsrecht", "Bevoelkerung", "Musterkreis"]),
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
        // Was mit jedem Text gehen muss; der Fuzzer und sein Korpus prüfen dasselbe.
        .target(
            name: "Fallproben",
            dependencies: ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat"],
            path: "Tests/Fallproben", swiftSettings: streng),
        test(
            "FallformatTests",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat", "Fallproben",
                "Musterkreis", yams,
            ],
            ohne: ["Golden", "Fuzzkorpus"]),
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
                "Absturzprobe", grdb,
            ]),
        test(
            "MusterkreisTests",
            ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat", "Musterkreis"]),
        test("VerfahrensrechtTests", ["Grundtypen", "Rechtskern", "Verfahrensrecht"]),
        .target(
            name: "Musterdienste", dependencies: ["Fallakte", "Weboberflaeche"],
            path: "Tests/Musterdienste", swiftSettings: streng),
        test(
            "WeboberflaecheTests",
            [
                "Fallakte", "Musterdienste", "Weboberflaeche", hummingbird, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        test(
            "ArbeitsplatzTests",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Zahlungswesen",
                "Verfahrensrecht", "Schriftgut", "Fallformat", "Ablage", "Fachprozesse",
                "Weboberflaeche", "Arbeitsplatz",
            ]),
        test(
            "ArbeitsplatzseitenTests",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Schriftgut",
                "Fallformat", "Ablage", "Fachprozesse", "Weboberflaeche", "Arbeitsplatz",
            ]),
        test(
            "FachprozesseTests",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Fallakte", "Zahlungswesen",
                "Schriftgut", "Schriftproben", "Fallformat", "Ablage", "Fachprozesse",
            ], ohne: ["Briefe"]),
        test(
            "ReferenzfaelleTests",
            ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat", yams]),
        test(
            "KommandozeileTests",
            [
                "Grundtypen", "Rechtskern", "Leistungsrecht", "Bevoelkerung", "Kommandozeile",
                argumente,
            ]),
        test(
            "HausordnungTests", ["Grundtypen", "Rechtskern", "Leistungsrecht", "Fallformat"]),
    ]
)

// Der Fuzzer des Lesers; nur auf Wunsch, denn er hat kein eigenes `main` (Werkzeuge/fuzz/lauf.sh).
if Context.environment["EINERHAND_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fallfuzz", dependencies: ["Fallproben"], path: "Werkzeuge/fuzz",
            exclude: ["lauf.sh", "worte.dict"],
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])]))
}

extension Migration {
    /// Zahlläufe, Belegungen, Dateien und Hauptbuch.
    package static let zahlung: [Migration] = [
        Migration("zahlung-1", sql: läufe + belegungen + hauptbuch)
    ]

    /// Welche Fälle ein Lauf auslassen musste.
    static let zurückstellung: [Migration] = [
        Migration(
            "zurueckstellung-1",
            sql: """
                CREATE TABLE zurueckstellung (
                    lauf TEXT NOT NULL REFERENCES zahllauf (lauf),
                    fall TEXT NOT NULL CHECK (length(fall) BETWEEN 1 AND 64),
                    grund TEXT NOT NULL CHECK (length(grund) BETWEEN 1 AND 64),
                    einzelheit TEXT NOT NULL,
                    PRIMARY KEY (lauf, fall)
                ) STRICT, WITHOUT ROWID;
                """ + unveränderlich("zurueckstellung"))
    ]

    private static let läufe =
        """
        CREATE TABLE zahllauf_auftrag (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            lauf TEXT NOT NULL CHECK (length(lauf) = 13),
            von INTEGER NOT NULL CHECK (von >= 1),
            bis INTEGER NOT NULL CHECK (bis >= von)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE zahllauf_journal (
            lauf TEXT NOT NULL CHECK (length(lauf) = 13),
            nummer INTEGER NOT NULL CHECK (nummer >= 1),
            erfasst INTEGER NOT NULL,
            autor TEXT NOT NULL CHECK (length(autor) BETWEEN 1 AND 64),
            auftrag TEXT NOT NULL REFERENCES zahllauf_auftrag (id),
            art TEXT NOT NULL CHECK (length(art) BETWEEN 1 AND 64),
            fassung INTEGER NOT NULL CHECK (fassung >= 1),
            inhalt BLOB NOT NULL,
            kette TEXT NOT NULL CHECK (length(kette) = 64 AND kette NOT GLOB '*[^0-9a-f]*'),
            PRIMARY KEY (lauf, nummer)
        ) STRICT;
        CREATE TRIGGER zahllauf_journal_lueckenlos BEFORE INSERT ON zahllauf_journal
        WHEN NEW.nummer
            <> COALESCE((SELECT MAX(nummer) FROM zahllauf_journal WHERE lauf = NEW.lauf), 0) + 1
        BEGIN SELECT RAISE(ABORT, 'zahllauf_journal hat keine Luecken'); END;

        CREATE TABLE zahllauf (
            lauf TEXT NOT NULL PRIMARY KEY CHECK (length(lauf) = 13),
            jahr INTEGER NOT NULL,
            nummer INTEGER NOT NULL CHECK (nummer BETWEEN 1 AND 9999),
            version INTEGER NOT NULL CHECK (version >= 1),
            art TEXT NOT NULL,
            monat TEXT NOT NULL CHECK (length(monat) = 7),
            ausfuehrung TEXT NOT NULL CHECK (length(ausfuehrung) = 10),
            zustand TEXT NOT NULL,
            anzahl INTEGER NOT NULL CHECK (anzahl >= 0),
            summe_cent INTEGER NOT NULL CHECK (summe_cent >= 0),
            letzte_aenderung INTEGER NOT NULL,
            UNIQUE (jahr, nummer)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER zahllauf_nie_geloescht BEFORE DELETE ON zahllauf
        BEGIN SELECT RAISE(ABORT, 'zahllauf wird nie geloescht'); END;

        CREATE TABLE zahlungsdatei (
            pruefsumme TEXT NOT NULL PRIMARY KEY
                CHECK (length(pruefsumme) = 64 AND pruefsumme NOT GLOB '*[^0-9a-f]*'),
            lauf TEXT NOT NULL UNIQUE REFERENCES zahllauf (lauf),
            inhalt BLOB NOT NULL
        ) STRICT;

        """
        + ["zahllauf_auftrag", "zahllauf_journal", "zahlungsdatei"].map(unveränderlich)
        .joined(separator: "\n")

    /// Ein Platz ist höchstens einmal vergeben, bis er frei wird; beides bleibt stehen.
    ///
    /// Die n-te Vergabe setzt n − 1 Freigaben voraus. Der Schlüssel und der Trigger lassen zusammen
    /// genau eine offene Vergabe zu, auch wenn zwei Programme gleichzeitig schreiben.
    private static let belegungen =
        """

        CREATE TABLE belegung (
            platz TEXT NOT NULL,
            folge INTEGER NOT NULL CHECK (folge >= 1),
            lauf TEXT NOT NULL REFERENCES zahllauf (lauf),
            PRIMARY KEY (platz, folge)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE belegung_frei (
            platz TEXT NOT NULL,
            folge INTEGER NOT NULL,
            lauf TEXT NOT NULL REFERENCES zahllauf (lauf),
            PRIMARY KEY (platz, folge),
            FOREIGN KEY (platz, folge) REFERENCES belegung (platz, folge)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER belegung_einmal BEFORE INSERT ON belegung
        WHEN NEW.folge <> 1 + (SELECT COUNT(*) FROM belegung_frei WHERE platz = NEW.platz)
        BEGIN SELECT RAISE(ABORT, 'der Platz ist vergeben'); END;
        CREATE TRIGGER belegung_frei_eigen BEFORE INSERT ON belegung_frei
        WHEN NOT EXISTS (
            SELECT 1 FROM belegung
            WHERE platz = NEW.platz AND folge = NEW.folge AND lauf = NEW.lauf)
        BEGIN SELECT RAISE(ABORT, 'nur der eigene Platz wird frei'); END;

        """
        + ["belegung", "belegung_frei"].map(unveränderlich).joined(separator: "\n")

    private static let hauptbuch =
        """

        CREATE TABLE buchungssatz (
            nummer INTEGER NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            art TEXT NOT NULL,
            wert TEXT NOT NULL CHECK (length(wert) = 10),
            bezug_art TEXT NOT NULL CHECK (bezug_art IN ('bescheid', 'lauf', 'bankmeldung')),
            bezug TEXT NOT NULL CHECK (length(bezug) >= 1)
        ) STRICT;
        CREATE TABLE buchungszeile (
            satz INTEGER NOT NULL REFERENCES buchungssatz (nummer),
            zeile INTEGER NOT NULL CHECK (zeile >= 1),
            konto TEXT NOT NULL,
            traeger TEXT NOT NULL CHECK (traeger IN ('bund', 'kommune')),
            haushaltsstelle TEXT NOT NULL,
            fall TEXT NOT NULL,
            person TEXT NOT NULL,
            monat TEXT NOT NULL CHECK (length(monat) = 7),
            betrag_cent INTEGER NOT NULL CHECK (betrag_cent <> 0),
            PRIMARY KEY (satz, zeile)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX buchungszeile_nach_fall ON buchungszeile (fall, satz);

        """
        + ["buchungssatz", "buchungszeile"].map(unveränderlich).joined(separator: "\n")
}

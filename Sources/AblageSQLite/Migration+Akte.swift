extension Migration {
    /// Journal, Aufträge und Dokumente: die Wahrheit.
    package static let akte: [Migration] = [
        Migration(
            "akte-1",
            sql: """
                CREATE TABLE auftrag (
                    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
                    fall TEXT NOT NULL CHECK (length(fall) BETWEEN 1 AND 64),
                    von INTEGER NOT NULL CHECK (von >= 1),
                    bis INTEGER NOT NULL CHECK (bis >= von)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX auftrag_nach_fall ON auftrag (fall);

                CREATE TABLE journal (
                    fall TEXT NOT NULL CHECK (length(fall) BETWEEN 1 AND 64),
                    nummer INTEGER NOT NULL CHECK (nummer >= 1),
                    erfasst INTEGER NOT NULL,
                    autor TEXT NOT NULL CHECK (length(autor) BETWEEN 1 AND 64),
                    auftrag TEXT NOT NULL REFERENCES auftrag (id),
                    art TEXT NOT NULL CHECK (length(art) BETWEEN 1 AND 64),
                    fassung INTEGER NOT NULL CHECK (fassung >= 1),
                    inhalt BLOB NOT NULL,
                    kette TEXT NOT NULL
                        CHECK (length(kette) = 64 AND kette NOT GLOB '*[^0-9a-f]*'),
                    PRIMARY KEY (fall, nummer)
                ) STRICT, WITHOUT ROWID;
                CREATE TRIGGER journal_lueckenlos BEFORE INSERT ON journal
                WHEN NEW.nummer
                    <> COALESCE((SELECT MAX(nummer) FROM journal WHERE fall = NEW.fall), 0) + 1
                BEGIN SELECT RAISE(ABORT, 'journal hat keine Luecken'); END;

                CREATE TABLE dokument (
                    fall TEXT NOT NULL CHECK (length(fall) BETWEEN 1 AND 64),
                    pruefsumme TEXT NOT NULL
                        CHECK (length(pruefsumme) = 64 AND pruefsumme NOT GLOB '*[^0-9a-f]*'),
                    inhalt BLOB NOT NULL,
                    PRIMARY KEY (fall, pruefsumme)
                ) STRICT;
                """
                    + ["auftrag", "journal", "dokument"].map(unveränderlich).joined(separator: "\n")
        )
    ]

    /// Lesetabellen: Abbilder des Journals, jederzeit neu aufzubauen.
    package static let arbeitsliste: [Migration] = [
        Migration(
            "arbeitsliste-1",
            sql: """
                CREATE TABLE fallzeile (
                    fall TEXT NOT NULL PRIMARY KEY,
                    version INTEGER NOT NULL CHECK (version >= 1),
                    name TEXT NOT NULL,
                    sortiername TEXT NOT NULL,
                    standort TEXT,
                    zustaendig TEXT,
                    zustand TEXT NOT NULL,
                    eingang TEXT CHECK (length(eingang) = 10),
                    vollstaendigkeit INTEGER CHECK (vollstaendigkeit BETWEEN 0 AND 100),
                    frist TEXT CHECK (length(frist) = 10),
                    offen_seit TEXT CHECK (length(offen_seit) = 10),
                    bewilligt_bis TEXT CHECK (length(bewilligt_bis) = 7),
                    haushaltsgroesse INTEGER NOT NULL CHECK (haushaltsgroesse >= 0),
                    letzte_aenderung INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX fallzeile_offen ON fallzeile (offen_seit IS NULL, offen_seit, fall);
                CREATE INDEX fallzeile_zuletzt ON fallzeile (letzte_aenderung DESC, fall);
                CREATE INDEX fallzeile_name ON fallzeile (sortiername, fall);
                CREATE INDEX fallzeile_zustaendig ON fallzeile (zustaendig, standort);

                CREATE TABLE suchbegriff (
                    begriff TEXT NOT NULL,
                    fall TEXT NOT NULL REFERENCES fallzeile (fall) ON DELETE CASCADE,
                    PRIMARY KEY (begriff, fall)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX suchbegriff_nach_fall ON suchbegriff (fall, begriff);
                """)
    ]

    /// Ob sich aus den Angaben ein Haushalt lesen lässt.
    ///
    /// Was schon dasteht, hat die Akte nur lesbar angenommen; ein Neuaufbau prüft auch das nach.
    static let lesbarkeit: [Migration] = [
        Migration(
            "arbeitsliste-2",
            sql: """
                ALTER TABLE fallzeile ADD COLUMN angaben_lesbar INTEGER NOT NULL DEFAULT 1
                    CHECK (angaben_lesbar IN (0, 1));
                """)
    ]
}

extension Migration {
    /// Personal, Sitzungen und wer was gesehen hat.
    package static let amt: [Migration] = [
        Migration(
            "amt-1",
            sql: """
                CREATE TABLE personal (
                    kennung TEXT NOT NULL PRIMARY KEY CHECK (length(kennung) BETWEEN 1 AND 64),
                    name TEXT NOT NULL,
                    standort TEXT NOT NULL,
                    passwort TEXT NOT NULL,
                    aktiv INTEGER NOT NULL CHECK (aktiv IN (0, 1))
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE personalrolle (
                    kennung TEXT NOT NULL REFERENCES personal (kennung),
                    rolle TEXT NOT NULL CHECK (length(rolle) BETWEEN 1 AND 64),
                    PRIMARY KEY (kennung, rolle)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE sitzung (
                    token TEXT NOT NULL PRIMARY KEY CHECK (length(token) = 64),
                    kennung TEXT NOT NULL REFERENCES personal (kennung),
                    begonnen INTEGER NOT NULL,
                    zuletzt_gesehen INTEGER NOT NULL CHECK (zuletzt_gesehen >= begonnen),
                    csrf TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX sitzung_nach_kennung ON sitzung (kennung);

                CREATE TABLE zugriff (
                    nummer INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                    fall TEXT NOT NULL CHECK (length(fall) BETWEEN 1 AND 64),
                    durch TEXT NOT NULL CHECK (length(durch) BETWEEN 1 AND 64),
                    zeit INTEGER NOT NULL,
                    ansicht TEXT NOT NULL CHECK (length(ansicht) BETWEEN 1 AND 64)
                ) STRICT;
                CREATE INDEX zugriff_nach_fall ON zugriff (fall);
                CREATE INDEX zugriff_nach_kennung ON zugriff (durch);
                """ + unveränderlich("zugriff"))
    ]

    /// Auch wer einen Zahllauf öffnet, wird verzeichnet; die alten Zeilen behalten ihre Nummer.
    static let zugriffe: [Migration] = [
        Migration(
            "zugriff-2",
            sql: """
                CREATE TABLE zugriff_neu (
                    nummer INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                    fall TEXT CHECK (length(fall) BETWEEN 1 AND 64),
                    lauf TEXT CHECK (length(lauf) = 13),
                    durch TEXT NOT NULL CHECK (length(durch) BETWEEN 1 AND 64),
                    zeit INTEGER NOT NULL,
                    ansicht TEXT NOT NULL CHECK (length(ansicht) BETWEEN 1 AND 64),
                    CHECK ((fall IS NULL) <> (lauf IS NULL))
                ) STRICT;
                INSERT INTO zugriff_neu (nummer, fall, durch, zeit, ansicht)
                    SELECT nummer, fall, durch, zeit, ansicht FROM zugriff;
                DROP TABLE zugriff;
                ALTER TABLE zugriff_neu RENAME TO zugriff;
                CREATE INDEX zugriff_nach_fall ON zugriff (fall);
                CREATE INDEX zugriff_nach_lauf ON zugriff (lauf);
                CREATE INDEX zugriff_nach_kennung ON zugriff (durch);
                """ + unveränderlich("zugriff"))
    ]
}

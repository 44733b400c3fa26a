package org.biaogan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * The kept files of a home, looked at without the product: those on disk are read to their end,
 * those in a bucket are looked for. The settings come from the environment, as the product's do.
 */
public final class KeptFilesCheck {

    private static final String KEPT =
            """
            select blob.sha256, blob.size, blob.shelf, blob.sealed_by
            from files_blob blob
            where not exists (
                select from files_destroyed destroyed where destroyed.sha256 = blob.sha256)
            order by blob.sha256
            """;

    private final Connection connection;
    private final Shelves shelves;

    private KeptFilesCheck(Connection connection, Shelves shelves) {
        this.connection = connection;
        this.shelves = shelves;
    }

    /** Takes the folder in which the files of the home are. */
    public static KeptFilesCheck of(Connection connection, Path files) {
        StoreSettings settings =
                Binder.get(new StandardEnvironment())
                        .bindOrCreate("biaogan.store", StoreSettings.class);
        return new KeptFilesCheck(
                connection, StoreSetup.of(settings, files, files.resolveSibling("work")));
    }

    /** All findings, each a sentence; none when all is well. Removed bytes are removed again. */
    public List<String> findings() throws SQLException, IOException {
        var found = new ArrayList<String>();
        Set<String> inBucket = names(shelves.shelf(Shelf.Kind.S3));
        for (Kept kept : kept()) {
            switch (kept.shelf()) {
                case DISK -> read(kept, found);
                case S3 -> look(kept, inBucket, found);
            }
        }
        removeAgain(found);
        return found;
    }

    private void read(Kept kept, List<String> found) throws IOException {
        if (kept.sealedBy() != null && shelves.keys().find(kept.sealedBy()).isEmpty()) {
            found.add(
                    "Kept file is sealed with key %s, which is not at hand: %s"
                            .formatted(kept.sealedBy(), kept.sha256()));
            return;
        }
        try (InputStream bytes = new ProvenBytes(shelves.open(kept, 0), kept.sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException gone) {
            found.add("Kept file is missing: " + kept.sha256());
        } catch (DamagedBytes changed) {
            found.add("Kept file has changed: " + kept.sha256());
        }
    }

    private void look(Kept kept, Set<String> inBucket, List<String> found) {
        if (shelves.shelf(Shelf.Kind.S3) != null && !inBucket.contains(kept.name())) {
            found.add("Kept file is missing: " + kept.sha256());
        }
    }

    private void removeAgain(List<String> found) throws SQLException, IOException {
        Set<String> destroyed = texts("select sha256 from files_destroyed");
        for (Shelf shelf : shelves.all()) {
            for (String name : names(shelf)) {
                if (name.length() >= 64 && destroyed.contains(name.substring(0, 64))) {
                    shelf.clear(name);
                    found.add(
                            "Removed bytes were still kept and are deleted now: "
                                    + name.substring(0, 64));
                }
            }
        }
    }

    /**
     * Files that no row knows: left where the power went out in the middle of an upload, or taken
     * by a backup after its database. They harm nothing and are no finding.
     */
    public List<String> strays() throws SQLException, IOException {
        Set<String> known = texts("select sha256 from files_blob");
        known.addAll(texts("select sha256 from files_destroyed"));
        var strays = new ArrayList<String>();
        for (Shelf shelf : shelves.all()) {
            names(shelf).stream()
                    .filter(it -> it.length() < 64 || !known.contains(it.substring(0, 64)))
                    .sorted()
                    .forEach(strays::add);
        }
        return strays;
    }

    /**
     * What the product itself found when it last read all files, and what is not looked at here.
     */
    public List<String> remarks() throws SQLException {
        var remarks = new ArrayList<String>();
        remarks.addAll(
                texts(
                        """
                        select 'Last whole round of the store: ended ' || ended_at || ', ' || files || ' files read'
                        from files_round where ended_at is not null order by id desc limit 1
                        """));
        remarks.addAll(
                texts(
                        """
                        select 'Found by a round of the store: ' || sha256 || case when missing
                            then ' was missing' else ' had changed' end || ', ' || found_at
                        from files_damage order by found_at, sha256
                        """));
        long inBucket = kept().stream().filter(it -> it.shelf() == Shelf.Kind.S3).count();
        if (inBucket > 0) {
            remarks.add(
                    shelves.shelf(Shelf.Kind.S3) == null
                            ? inBucket
                                    + " files lie in an S3 store that is not configured here: they were not looked for"
                            : inBucket
                                    + " files lie in the S3 store: they are there, and are read by the rounds of the store");
        }
        return remarks;
    }

    private List<Kept> kept() throws SQLException {
        var kept = new ArrayList<Kept>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(KEPT)) {
            while (rows.next()) {
                kept.add(
                        new Kept(
                                rows.getString(1),
                                rows.getLong(2),
                                Shelf.Kind.valueOf(rows.getString(3)),
                                rows.getString(4)));
            }
        }
        return kept;
    }

    private static Set<String> names(@Nullable Shelf shelf) throws IOException {
        var names = new HashSet<String>();
        if (shelf != null) {
            shelf.each(batch -> batch.forEach(it -> names.add(it.name())));
        }
        return names;
    }

    private Set<String> texts(String query) throws SQLException {
        var texts = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}

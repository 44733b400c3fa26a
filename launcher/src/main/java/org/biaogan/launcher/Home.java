package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds all data of one installation. It may be moved as a whole. */
record Home(Path root) {

    /** Beside the database and the files: its password, and how the sample's people sign in. */
    static final List<String> SMALL_PARTS = List.of("database.password", "sample-sign-in.txt");

    static final String KEYS = "keys";

    static Home open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            Path probe = Files.createTempFile(root, "writable", ".tmp");
            Files.delete(probe);
        } catch (IOException e) {
            throw new LauncherException(
                    "The home folder "
                            + root
                            + " cannot be written. Choose another with --home, or change its owner."
                            + " / 数据目录无法写入：请用 --home 另选一个，或更改它的所有者。",
                    e);
        }
        return new Home(root);
    }

    Path lock() {
        return root.resolve("launcher.lock");
    }

    Path binaries() {
        return root.resolve("postgres").resolve("pg-" + Binaries.VERSION);
    }

    Path data() {
        return root.resolve("database");
    }

    Path port() {
        return root.resolve("database.port");
    }

    Path password() {
        return root.resolve("database.password");
    }

    Path files() {
        return root.resolve("files");
    }

    /** With what the ledger is signed; a copy of the home without them begins a line of its own. */
    Path keys() {
        return root.resolve(KEYS);
    }

    /** Where a restore gathers what it has checked; only a broken one leaves it behind. */
    Path restoring() {
        return root.resolve("restoring");
    }

    Path log() {
        return root.resolve("postgres.log");
    }
}

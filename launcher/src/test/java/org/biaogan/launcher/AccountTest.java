package org.biaogan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only root can try: to be somebody else. A plain user runs every other test as oneself. */
class AccountTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir Path folder;

    @BeforeEach
    void rootInAFolderThatEverybodyMayEnter() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can change accounts");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aPlainUserRunsTheDatabaseAsOneself() throws Exception {
        Path home = homeOfNobody();
        assertThat(run(AS_NOBODY, Map.of(), home)).endsWith("nobody 42");
    }

    @Test
    void aPlainUserIsToldOfAHomeThatCannotBeWritten() throws Exception {
        Path home = Files.createDirectory(folder.resolve("of-root"));
        assertThat(run(AS_NOBODY, Map.of(), home)).startsWith("refused: The home folder");
    }

    @Test
    void aPlainUserIsToldOfADatabaseThatBelongsToAnotherAccount() throws Exception {
        Path home = Homes.copyTo(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(run(AS_NOBODY, Map.of(), home)).contains("belongs to another account");
    }

    @Test
    void rootWithoutUserNamespacesRunsTheDatabaseAsNobody() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(run(List.of(), withoutNamespaces(), home)).endsWith("nobody 42");
        assertThat(run(List.of(), Map.of(), home)).as("and again with them").endsWith("root 42");
    }

    @Test
    void rootWithoutUserNamespacesIsToldOfAFolderThatNobodyCanEnter() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(run(List.of(), withoutNamespaces(), closed.resolve("home")))
                .contains("cannot enter")
                .contains("请改用普通用户启动");
    }

    private Path homeOfNobody() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Account.run(List.of("chown", "65534:65534", home.toString()));
        return home;
    }

    /** A machine that refuses namespaces, as containers often do: its unshare fails. */
    private Map<String, String> withoutNamespaces() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Map.of("PATH", programs + File.pathSeparator + System.getenv("PATH"));
    }

    private String run(List<String> prefix, Map<String, String> environment, Path home)
            throws IOException {
        try (ChildJvm program =
                ChildJvm.run(prefix, environment, readableClassPath(), SaysWhoRunsIt.class, home)) {
            return program.rest();
        }
    }

    /**
     * Root's own folders are closed to others, so the classes are copied to where they may read.
     */
    private String readableClassPath() throws IOException {
        Path copies = folder.resolve("classes");
        StringJoiner classPath = new StringJoiner(File.pathSeparator);
        int number = 0;
        for (String entry :
                System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path copy = copies.resolve(number++ + "-" + Path.of(entry).getFileName());
            classPath.add(copy.toString());
            if (!entry.isEmpty() && Files.exists(Path.of(entry)) && !Files.exists(copy)) {
                Files.createDirectories(copies);
                Account.run(List.of("cp", "-r", entry, copy.toString()));
            }
        }
        Account.run(List.of("chmod", "-R", "a+rX", copies.toString()));
        return classPath.toString();
    }
}

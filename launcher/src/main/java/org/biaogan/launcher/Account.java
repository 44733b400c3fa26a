package org.biaogan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs, since it refuses root: as the person who starts Biaogan; where that is
 * root, inside a user namespace in which the same files belong to an ordinary account; and where
 * namespaces are off, as the account that owns the home, or nobody.
 */
record Account(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final int MINUTES_FOR_A_PROGRAM = 5;

    Account {
        prefix = List.copyOf(prefix);
    }

    static Account of(Home home) {
        int me = idOf(Path.of("/proc/self"), "uid");
        if (me != ROOT) {
            return new Account(List.of(), me, idOf(Path.of("/proc/self"), "gid"));
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new Account(List.of("unshare", "-U"), ROOT, ROOT);
        }
        return withoutNamespaces(home);
    }

    private static Account withoutNamespaces(Home home) {
        int owner = idOf(home.root(), "uid");
        int uid = owner == ROOT ? NOBODY : owner;
        int gid = owner == ROOT ? NOBODY : idOf(home.root(), "gid");
        Account other =
                new Account(
                        List.of(
                                "setpriv",
                                "--reuid=" + uid,
                                "--regid=" + gid,
                                "--clear-groups",
                                "--no-new-privs"),
                        uid,
                        gid);
        if (succeeds(other.command(List.of("test", "-x", home.root().toString())))) {
            return other;
        }
        throw new LauncherException(
                "PostgreSQL refuses to run as root, and the account %d that it would run as cannot enter %s. Start Biaogan as an ordinary user, or choose with --home a folder that everybody may enter."
                                .formatted(uid, home.root())
                        + " / PostgreSQL 不能以 root 运行，而账户 %d 无法进入该目录：请改用普通用户启动，或用 --home 选择可进入的目录。"
                                .formatted(uid));
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Its own session, so that Ctrl-C in a terminal reaches the web server first. */
    List<String> commandInOwnSession(List<String> program) {
        List<String> whole = new ArrayList<>();
        if (succeeds(List.of("setsid", "true"))) {
            whole.add("setsid");
        }
        whole.addAll(command(program));
        return whole;
    }

    /** Gives a file or folder to this account; only root can, and only root ever has to. */
    void own(Path path) {
        if (idOf(path, "uid") == uid) {
            return;
        }
        if (idOf(Path.of("/proc/self"), "uid") != ROOT) {
            throw new LauncherException(
                    "%s belongs to another account. Start Biaogan as its owner, or change the owner of the whole home folder."
                                    .formatted(path)
                            + " / 该文件属于其他账户：请以所有者身份启动，或更改整个数据目录的所有者。");
        }
        run(List.of("chown", "-R", "-h", uid + ":" + gid, path.toString()));
    }

    /** Runs a program to its end; its output is part of the sentence where it fails. */
    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES_FOR_A_PROGRAM, TimeUnit.MINUTES)
                    || process.exitValue() != 0) {
                throw new LauncherException(
                        "%s did not succeed / 未能完成:%n%s"
                                .formatted(String.join(" ", command), said));
            }
        } catch (IOException e) {
            throw new LauncherException(command.getFirst() + " cannot be run / 无法运行", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException(command.getFirst() + " was interrupted / 被中断", e);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int idOf(Path path, String which) {
        try {
            Object id = Files.getAttribute(path, "unix:" + which);
            return id instanceof Integer number ? number : NOBODY;
        } catch (IOException | UnsupportedOperationException e) {
            throw new LauncherException("The owner of " + path + " cannot be told / 无法确定文件所有者", e);
        }
    }
}

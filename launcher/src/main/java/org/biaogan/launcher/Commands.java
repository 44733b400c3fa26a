package org.biaogan.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs as somebody who is not root: as the person who starts Biaogan, or,
 * where that is root, inside a user namespace in which the same files belong to an ordinary
 * account.
 */
final class Commands {

    private static final int MINUTES_FOR_A_TOOL = 3;

    private final List<String> prefix;

    private Commands(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    static Commands forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Commands(List.of());
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new Commands(List.of("unshare", "-U"));
        }
        throw new LauncherException(
                "PostgreSQL refuses to run as root, and this machine allows no user namespaces."
                        + " Start Biaogan as an ordinary user."
                        + " / PostgreSQL 不能以 root 运行，而本机不允许用户命名空间：请改用普通用户启动。");
    }

    List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** The database gets a session of its own, so that Ctrl-C reaches the web server first. */
    List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (succeeds(List.of("setsid", "true"))) {
            whole.add("setsid");
        }
        whole.addAll(of(command));
        return whole;
    }

    /** Runs a program to its end; its output is part of the sentence where it fails. */
    void run(List<String> command, File folder) {
        try {
            Process process =
                    new ProcessBuilder(of(command))
                            .directory(folder)
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES_FOR_A_TOOL, TimeUnit.MINUTES)
                    || process.exitValue() != 0) {
                throw new LauncherException(
                        command.getFirst() + " did not succeed / 未能完成:\n" + said);
            }
        } catch (IOException e) {
            throw new LauncherException(command.getFirst() + " cannot be run / 无法运行", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException(command.getFirst() + " was interrupted / 被中断", e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

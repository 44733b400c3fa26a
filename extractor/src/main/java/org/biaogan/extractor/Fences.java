package org.biaogan.extractor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which limits this host can enforce on a process; time and heap it always can.
 *
 * @param files whether a process can be kept to one folder
 * @param network whether it can be kept from the network, name look-ups included
 * @param memory whether its native memory and the files it writes can be limited
 */
public record Fences(boolean files, boolean network, boolean memory) {

    private static final String SHELL = "/bin/sh";
    private static final String UNSHARE = "/usr/bin/unshare";
    private static final String NICE = "/usr/bin/nice";
    private static final String SETSID = "/usr/bin/setsid";

    /**
     * What the program loader, Java and fonts are read from; where one is missing it is left out.
     */
    private static final List<String> SYSTEM =
            List.of(
                    "/lib",
                    "/lib64",
                    "/usr/lib",
                    "/usr/lib64",
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    "/etc/fonts",
                    "/etc/ld.so.cache",
                    "/proc",
                    "/sys/fs/cgroup",
                    "/dev/urandom",
                    "/dev/random",
                    SHELL,
                    UNSHARE,
                    NICE,
                    SETSID);

    /** What programs of the host read beside that. */
    private static final List<String> OF_PROGRAMS =
            List.of(
                    "/etc/libreoffice",
                    "/var/spool/libreoffice",
                    "/usr/share/fontconfig",
                    "/var/cache/fontconfig");

    /** What this host can do, found out by doing it. */
    public static Fences ofThisHost() {
        return new Fences(
                Landlock.VERSION > 0,
                works(UNSHARE, "-Un", "true"),
                works(SHELL, "-c", "ulimit -d 1000000 && ulimit -f 1000"));
    }

    /** A sentence for each limit that cannot be enforced here; none where all can. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (!files) {
            missing.add(
                    "Processes that read files are not kept to one folder: the kernel has no Landlock. / 读取文件的进程无法限制在一个文件夹内：内核没有 Landlock。");
        }
        if (!network) {
            missing.add(
                    "Processes that read files are not kept from the network: user namespaces are off. / 读取文件的进程无法断网：未开放用户命名空间。");
        }
        if (!memory) {
            missing.add(
                    "The native memory of processes that read files is not limited. / 读取文件的进程的本地内存无法限制。");
        }
        return missing;
    }

    /** Starts a process within all limits that hold here; it sees its folder and what runs it. */
    Process start(Limits limits, Path folder, List<Path> programs, List<String> command)
            throws IOException {
        return start(
                limited(limits, "unlimited", List.of("-Un"), command),
                folder,
                readable(programs),
                null);
    }

    /**
     * Starts a program of the host for one file. What it starts in turn ends with it, and all of it
     * ends by itself after so many seconds of work, also where nobody waits any more.
     *
     * @param sockets a folder in which it may open sockets, though neither read nor write
     */
    Process startProgram(
            Limits limits,
            Path folder,
            List<Path> programs,
            @Nullable Path sockets,
            List<String> command)
            throws IOException {
        List<Path> readable = readable(programs);
        OF_PROGRAMS.stream().map(Path::of).filter(Files::exists).forEach(readable::add);
        return start(
                limited(
                        limits,
                        "" + Math.max(1, limits.time().toSeconds()),
                        List.of("-Unpf", "--kill-child"),
                        command),
                folder,
                readable,
                sockets);
    }

    /**
     * In a session of its own: Ctrl-C in a terminal reaches the application, which ends it then.
     */
    private List<String> limited(
            Limits limits, String seconds, List<String> apart, List<String> command) {
        var limited = new ArrayList<String>();
        if (Files.exists(Path.of(SETSID))) {
            limited.add(SETSID);
        }
        if (memory) {
            limited.addAll(
                    List.of(
                            SHELL,
                            "-c",
                            "ulimit -c 0; ulimit -d \"$0\" && ulimit -f \"$1\" && ulimit -t \"$2\" && shift 2 && exec \"$@\"",
                            "" + limits.memory() * 1024L,
                            "" + limits.fileSize() * 2048L,
                            seconds));
        }
        if (network) {
            limited.add(UNSHARE);
            limited.addAll(apart);
        }
        if (Files.exists(Path.of(NICE))) {
            limited.addAll(List.of(NICE, "-n", "10"));
        }
        limited.addAll(command);
        return limited;
    }

    private Process start(
            List<String> command, Path folder, List<Path> readable, @Nullable Path sockets)
            throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        return files
                ? behindTheFence(new Starter(builder, readable, folder, sockets))
                : builder.start();
    }

    /** A process inherits the fence of the thread that starts it, so a thread is spent on it. */
    private static Process behindTheFence(Starter starter) throws IOException {
        Thread thread = Thread.ofPlatform().name("fenced-start").start(starter);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        return starter.started();
    }

    private static List<Path> readable(List<Path> programs) throws IOException {
        var readable = new ArrayList<Path>();
        for (Path program : programs) {
            readable.add(program.toRealPath());
        }
        SYSTEM.stream().map(Path::of).filter(Files::exists).forEach(readable::add);
        Path settings = Path.of(System.getProperty("java.home"), "conf");
        try (Stream<Path> linked = Files.list(settings)) {
            for (Path file : linked.toList()) {
                readable.add(file.toRealPath());
            }
        }
        return readable;
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

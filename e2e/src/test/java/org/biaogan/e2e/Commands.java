package org.biaogan.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs beside the product: the scripts in bin, and what an operating system brings. */
final class Commands {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Commands() {}

    /** How a program ended and what it said. */
    record Ended(int exit, String words) {

        /** What it said, if it ended well. */
        String well() {
            if (exit != 0) {
                throw new AssertionError("ended with " + exit + ":\n" + words);
            }
            return words;
        }
    }

    /** One of the scripts in bin, run to its end. */
    static Ended script(String name, Object... arguments) throws IOException, InterruptedException {
        return script(Map.of(), name, arguments);
    }

    static Ended script(Map<String, String> environment, String name, Object... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ROOT.resolve("bin").resolve(name).toString());
        for (Object it : arguments) {
            command.add(it.toString());
        }
        return run(ROOT, environment, command);
    }

    static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        return run(folder, Map.of(), List.of(command));
    }

    private static Ended run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), words);
    }
}

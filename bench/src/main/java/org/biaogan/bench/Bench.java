package org.biaogan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.biaogan.launcher.OpenHome;

/** Prints what the product takes: time, processor, memory. The program behind bin/bench. */
public final class Bench {

    private static final List<String> PAGES = List.of("", "/matrix", "/tasks/2", "/evidence");

    private final Path installed;
    private final Path folder;

    private Bench(Path installed, Path folder) {
        this.installed = installed;
        this.folder = folder;
    }

    /** Takes the folder of the built application, a work folder, and megabytes to upload. */
    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1]));
        int megabytes = Integer.parseInt(arguments[2]);
        String only = arguments.length > 3 ? arguments[3] : "";
        if (only.equals("uploads")) {
            bench.uploads(megabytes);
        } else if (only.equals("sorting")) {
            bench.sorting(Integer.parseInt(arguments[4]));
        } else if (only.equals("year")) {
            bench.years();
        } else {
            bench.run(megabytes);
        }
    }

    private void uploads(int megabytes) throws IOException, InterruptedException {
        try (Measured product = Measured.start(installed, folder.resolve("home"))) {
            upload(product, megabytes);
            Uploads.measure(product, folder, megabytes);
        }
    }

    private void sorting(int files) throws IOException, InterruptedException, SQLException {
        Path home = folder.resolve("home");
        try (Measured product = Measured.start(installed, home)) {
            DropToSorted.measure(product, home, folder, files);
        }
    }

    private void years() throws IOException, InterruptedException, SQLException {
        Path home = folder.resolve("home");
        Measured.start(installed, home).close();
        for (int departments : List.of(30, 300)) {
            CollegeYear.measure(installed, home, departments);
        }
    }

    private void run(int megabytes) throws IOException, InterruptedException, SQLException {
        Path home = folder.resolve("home");
        try (Measured product = Measured.start(installed, home)) {
            say("first start to first page, database made: %.1f s", product.secondsToFirstPage());
        }
        Path large = folder.resolve("thirty");
        command("cp", "-a", home.toString(), large.toString());
        OpenHome.use(large, it -> Growth.campaigns(it, 30));
        try (Measured one = Measured.start(installed, home)) {
            say("start to first page: %.1f s", one.secondsToFirstPage());
            say("memory after start: %d MB", one.memory().getFirst());
            try (Measured thirty = Measured.start(installed, large)) {
                var turns = new Turns(60);
                for (String page : PAGES) {
                    String name = "page " + (page.isEmpty() ? "/" : page);
                    turns.add("one campaign, " + name, one, "/campaigns/1" + page);
                    turns.add("thirty campaigns, " + name, thirty, "/campaigns/1" + page);
                }
                turns.take();
            }
            say("memory after load: %d MB", one.memory().getFirst());
            upload(one, megabytes);
            Uploads.measure(one, folder, megabytes);
            say("pack of the sample: %.1f s from the click to the download", pack(one));
        }
        OpenHome.use(home, it -> Growth.files(it, home.resolve("files"), 1500, 1 << 30));
        try (Measured product = Measured.start(installed, home)) {
            largePack(product, home);
        }
        for (int size : List.of(20_000, 200_000)) {
            OpenHome.use(home, it -> alike(it, size));
        }
        for (int size : List.of(10_000, 100_000)) {
            OpenHome.use(large, it -> Growth.items(it, size));
            try (Measured product = Measured.start(installed, large)) {
                list(product, size);
            }
        }
    }

    /** How long a new photo and a new text take to find what is like them. */
    private static void alike(Connection database, int size) throws SQLException {
        Alike.grow(database, size);
        for (boolean photos : List.of(true, false)) {
            Alike.find(database, photos, 50);
            List<Double> taken = Alike.find(database, photos, 300);
            say(
                    "alike among %d files, a new %s: p50 %.1f ms, p99 %.1f ms",
                    size, photos ? "photo" : "text", Turns.at(taken, 0.5), Turns.at(taken, 0.99));
        }
    }

    /** First all three pages until the product is warm, then each of them. */
    private static void list(Measured product, int size) throws InterruptedException {
        int last = (size + 49) / 50;
        List<Integer> pages = List.of(1, last, last / 2);
        for (int page : pages) {
            product.load("/campaigns/1/evidence?page=" + page).best(1, 40);
        }
        for (int page : pages) {
            var best = product.load("/campaigns/1/evidence?page=" + page).best(4, 5);
            say(
                    "list of %d, page %d: %.0f requests/s, p99 %.0f ms, eight readers",
                    size, page, best.perSecond(), best.p99());
        }
    }

    private void upload(Measured product, int megabytes) throws IOException, InterruptedException {
        Path file = folder.resolve("upload.bin");
        byte[] block = new byte[1 << 20];
        var random = new Random(1);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        double plain = command("sha256sum", file.toString());
        plain += command("cp", file.toString(), folder.resolve("copy.bin").toString());
        String token = Measured.token(product.get("/campaigns/1/evidence/new"));
        double sent = product.upload("/campaigns/1/evidence/uploads", token, file);
        say(
                "upload of %d MB: %.1f s, %.1f times sha256sum and cp (%.1f s); memory at most %d MB",
                megabytes, sent, sent / plain, plain, Collections.max(product.memory()));
        Files.delete(folder.resolve("copy.bin"));
        Files.delete(file);
    }

    /** Seconds from the click to the download. */
    private static double pack(Measured product) throws IOException, InterruptedException {
        String token = Measured.token(product.get("/campaigns/1/packs"));
        long begun = System.nanoTime();
        String page =
                product.post(
                        "/campaigns/1/packs",
                        "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        while (!product.get(page + "/progress").contains("/file")) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** A pack and a plain copy of the same files take turns. */
    private void largePack(Measured product, Path home) throws IOException, InterruptedException {
        var packs = new ArrayList<Double>();
        var copies = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            packs.add(pack(product));
            Path copy = folder.resolve("copy-" + i);
            copies.add(command("cp", "-r", home.resolve("files").toString(), copy.toString()));
            command("rm", "-r", copy.toString());
        }
        say(
                "pack of 1,500 files and 1 GB: %.1f s, %.1f times cp -r (%.1f s); memory at most %d MB",
                Turns.at(packs, 0.5),
                Turns.at(packs, 0.5) / Turns.at(copies, 0.5),
                Turns.at(copies, 0.5),
                Collections.max(product.memory()));
    }

    private static double command(String... words) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

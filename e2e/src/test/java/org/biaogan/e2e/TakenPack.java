package org.biaogan.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A pack as its reader has it: unpacked, checked by sha256sum, opened with LibreOffice. */
record TakenPack(Path zip, Path folder) {

    static TakenPack open(Path zip) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(zip.resolveSibling("unpacked"));
        Commands.run(folder, "unzip", "-q", zip.toString()).well();
        Commands.run(folder, "sha256sum", "--quiet", "-c", "SHA256SUMS").well();
        return new TakenPack(zip, folder);
    }

    /** The names of all files, with the folders they lie in. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .toList();
        }
    }

    /** The hash of the original that bears a number. */
    String sha256(String number) throws IOException {
        String name =
                names().stream()
                        .filter(it ->
                                it.substring(it.lastIndexOf('/') + 1).startsWith(number + "_"))
                        .findFirst()
                        .orElseThrow();
        return Hashes.sha256(folder.resolve(name));
    }

    String sums() throws IOException {
        return Files.readString(folder.resolve("SHA256SUMS"));
    }

    String manifest() throws IOException {
        return Files.readString(folder.resolve("manifest.json"));
    }

    /** The words LibreOffice reads from the report. */
    String report() throws IOException, InterruptedException {
        return converted("01_工作总结报告", ".docx", "txt", "txt:Text (encoded):UTF8");
    }

    /** The rows LibreOffice reads from the catalogue, cells with commas between. */
    List<String> catalogue() throws IOException, InterruptedException {
        String filter = "csv:Text - txt - csv (StarCalc):44,34,76";
        return converted("02_佐证目录", ".xlsx", "csv", filter).lines().toList();
    }

    private String converted(String name, String from, String to, String filter)
            throws IOException, InterruptedException {
        Commands.run(
                        folder,
                        "soffice",
                        "-env:UserInstallation=file://" + zip.resolveSibling("office"),
                        "--headless",
                        "--convert-to",
                        filter,
                        "--outdir",
                        zip.resolveSibling("converted").toString(),
                        name + from)
                .well();
        return Files.readString(
                zip.resolveSibling("converted").resolve(name + "." + to), StandardCharsets.UTF_8);
    }
}

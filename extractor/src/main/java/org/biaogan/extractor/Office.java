package org.biaogan.extractor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice, which makes a PDF of a paper. It is told to run no macro and to follow no link; the
 * fences see to it that it could not do much with either.
 */
final class Office {

    /** Kinds of papers with the ending under which LibreOffice is shown them. */
    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("application/msword", "doc"),
                    Map.entry("application/rtf", "rtf"),
                    Map.entry("application/vnd.ms-excel", "xls"),
                    Map.entry("application/vnd.ms-powerpoint", "ppt"),
                    Map.entry("application/vnd.ms-works", "doc"),
                    Map.entry("application/vnd.ms-word.document.macroenabled.12", "docm"),
                    Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
                    Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", "pptm"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "docx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "xlsx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                            "pptx"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                            "ppsx"),
                    Map.entry("application/vnd.oasis.opendocument.text", "odt"),
                    Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
                    Map.entry("application/vnd.oasis.opendocument.presentation", "odp"));

    private static final String BUILD = "buildid=";

    /**
     * LibreOffice that finds no profile to its liking makes one, ends, and wants to begin again.
     */
    private static final int MOST_STARTS = 2;

    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            %s
            </oor:items>
            """;

    private static final List<String> CAUTIOUS =
            List.of(
                    item("Common/Security/Scripting", "MacroSecurityLevel", "3"),
                    item("Common/Security/Scripting", "DisableMacrosExecution", "true"),
                    item("Common/Security/Scripting", "DisableActiveContent", "true"),
                    item("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
                    item("Writer/Content/Update", "Link", "2"),
                    item("Writer/Content/Update", "Field", "false"),
                    item("Calc/Content/Update", "Link", "2"),
                    item("Calc/Formula/Load", "OOXMLRecalcMode", "1"),
                    item("Calc/Formula/Load", "ODFRecalcMode", "1"));

    private Office() {}

    static boolean knows(String mediaType) {
        return ENDINGS.containsKey(mediaType);
    }

    /** The name under which LibreOffice is shown a paper, without its ending "paper". */
    static String name(String mediaType) {
        return "paper." + requireNonNull(ENDINGS.get(mediaType));
    }

    /** The PDF of the paper of this run; none where LibreOffice cannot make one. */
    static @Nullable Path pdf(OneRun run, Path soffice)
            throws IOException, Unreadable, InterruptedException {
        Path installed = requireNonNull(requireNonNull(soffice.getParent()).getParent());
        Path profile = run.folder().resolve("profile");
        settle(profile, installed);
        String place = profile.toUri().toString().replaceFirst("/$", "");
        for (int start = 1; start <= MOST_STARTS && run.left("paper.pdf") == null; start++) {
            OneRun.forgetSocket(socket(place));
            try {
                run.runWithSocket(List.of(installed), command(run, soffice, place));
            } finally {
                OneRun.forgetSocket(socket(place));
            }
        }
        return run.left("paper.pdf");
    }

    /** A profile as LibreOffice leaves it behind after its first start, with our settings. */
    private static void settle(Path profile, Path installed) throws IOException {
        Path user = Files.createDirectories(profile.resolve("user/extensions")).getParent();
        Files.writeString(
                requireNonNull(user).resolve("registrymodifications.xcu"),
                SETTINGS.formatted(String.join("\n", CAUTIOUS)));
        Path versions = installed.resolve("program/versionrc");
        if (Files.isReadable(versions)) {
            for (String line : Files.readAllLines(versions)) {
                if (line.startsWith(BUILD)) {
                    Files.writeString(
                            user.resolve("extensions/buildid"), line.substring(BUILD.length()));
                }
            }
        }
    }

    private static List<String> command(OneRun run, Path soffice, String profile) {
        return List.of(
                soffice.resolveSibling("soffice.bin").toString(),
                "-env:UserInstallation=" + profile,
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "pdf",
                "--outdir",
                run.folder().toString(),
                run.file().toString());
    }

    /** How the name of its socket ends: the sum of its profile's place, without leading noughts. */
    private static String socket(String profile) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("MD5")
                            .digest(profile.getBytes(StandardCharsets.UTF_16LE));
            var name = new StringBuilder("_SingleOfficeIPC_");
            for (byte each : sum) {
                name.append(Integer.toHexString(each & 0xff));
            }
            return name.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String item(String where, String setting, String value) {
        return "<item oor:path=\"/org.openoffice.Office.%s\"><prop oor:name=\"%s\" oor:op=\"fuse\"><value>%s</value></prop></item>"
                .formatted(where, setting, value);
    }
}

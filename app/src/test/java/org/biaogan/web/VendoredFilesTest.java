package org.biaogan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What others wrote is here byte for byte as they published it, with its licence. */
class VendoredFilesTest {

    private static final Path VENDOR = Sources.main("resources/static/vendor");

    /** One library of the manifest. */
    record Library(
            String name,
            String version,
            String licence,
            String source,
            Map<String, String> files) {}

    @Test
    void everyVendoredFileIsInTheManifestWithItsHash() throws Exception {
        assertThat(onDisk())
                .as("files under static/vendor against manifest.json")
                .isEqualTo(inManifest());
    }

    @Test
    void everyLibraryBringsItsLicence() throws Exception {
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.files()).containsKey(it.name() + "/" + it.version() + "/LICENSE");
                    assertThat(it.licence()).isNotBlank();
                });
    }

    private static Library[] libraries() throws IOException {
        var manifest = Files.readString(VENDOR.resolve("manifest.json"));
        return JsonMapper.builder().build().readValue(manifest, Library[].class);
    }

    private static Map<String, String> inManifest() throws IOException {
        var files = new TreeMap<String, String>();
        for (var library : libraries()) {
            files.putAll(library.files());
        }
        return files;
    }

    private static Map<String, String> onDisk() throws IOException, NoSuchAlgorithmException {
        var files = new TreeMap<String, String>();
        for (Path file : Sources.under("resources/static/vendor")) {
            String name = VENDOR.relativize(file).toString();
            if (!name.equals("manifest.json")) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(name, HexFormat.of().formatHex(digest));
            }
        }
        return files;
    }
}

package org.biaogan.evidence;

import java.nio.charset.StandardCharsets;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.files.FileStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands out bytes so that they never run as a page: only PDF and plain pictures are shown, within a
 * sandbox; all else is a download without a type a browser would run.
 */
@Controller
class FileController {

    private final EvidenceVault vault;
    private final FileStore store;

    FileController(EvidenceVault vault, FileStore store) {
        this.vault = vault;
        this.store = store;
    }

    @GetMapping("/campaigns/{campaignId}/evidence/{itemId}/versions/{no}/file")
    ResponseEntity<Resource> open(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable int no,
            @RequestParam(required = false) @Nullable String download) {
        ItemSheet sheet = vault.get(actor, itemId);
        var version = sheet.findVersion(no).orElseThrow(() -> new NotFound("evidence.version", no));
        String sha256 = version.sha256();
        if (sha256 == null) {
            throw new NotFound("evidence.version", no);
        }
        if (!version.readable(new ItemRights(actor, sheet.item().unitPath()))) {
            throw new NotFound("evidence.bytes", no);
        }
        String type = version.mediaType() == null ? "" : version.mediaType();
        boolean shown = download == null && (Shown.isPdf(type) || Shown.isPicture(type));
        String name = version.originalName() == null ? sha256 : version.originalName();
        return ResponseEntity.ok()
                .contentType(
                        shown ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(shown)
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", policy(type, shown))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(sha256)
                .body(new FileSystemResource(store.path(sha256)));
    }

    private static ContentDisposition.Builder disposition(boolean shown) {
        return shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    }

    /** The viewer of a PDF does not start in a sandbox; it runs nothing of this origin either. */
    private static String policy(String type, boolean shown) {
        String nothing = "default-src 'none'; frame-ancestors 'self'";
        return shown && Shown.isPdf(type)
                ? nothing + "; object-src 'self'; style-src 'unsafe-inline'"
                : nothing + "; sandbox";
    }
}

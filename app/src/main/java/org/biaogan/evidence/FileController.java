package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.files.FileStore;
import org.biaogan.reading.PagePictures;
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

    private static final int MOST_PAGES = 5_000;

    private final EvidenceVault vault;
    private final FileStore store;
    private final PagePictures pictures;
    private final SortingDesk sorting;
    private final Inspections inspections;

    FileController(
            EvidenceVault vault,
            FileStore store,
            PagePictures pictures,
            SortingDesk sorting,
            Inspections inspections) {
        this.vault = vault;
        this.store = store;
        this.pictures = pictures;
        this.sorting = sorting;
        this.inspections = inspections;
    }

    @GetMapping("/campaigns/{campaignId}/evidence/{itemId}/versions/{no}/file")
    ResponseEntity<Resource> open(
            Actor actor,
            @PathVariable long itemId,
            @PathVariable int no,
            @RequestParam(required = false) @Nullable String download) {
        ItemSheet.Version version = readable(actor, itemId, no);
        inspections.opened(actor, itemId, no);
        String sha256 = requireNonNull(version.sha256());
        String type = version.mediaType() == null ? "" : version.mediaType();
        boolean shown = download == null && (Shown.isPdf(type) || Shown.isPicture(type));
        return ResponseEntity.ok()
                .contentType(
                        shown ? MediaType.parseMediaType(type) : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(shown)
                                .filename(name(version), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", policy(type, shown))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(sha256)
                .body(store.resource(sha256));
    }

    /** A page as it looks: a picture drawn anew. */
    @GetMapping("/campaigns/{campaignId}/evidence/{itemId}/versions/{no}/pages/{page}")
    ResponseEntity<Resource> page(
            Actor actor, @PathVariable long itemId, @PathVariable int no, @PathVariable int page)
            throws InterruptedException {
        ItemSheet.Version version = readable(actor, itemId, no);
        String sha256 = requireNonNull(version.sha256());
        if (page < 1 || page > pages(version)) {
            throw new NotFound("evidence.picture", page);
        }
        return picture(
                pictures.find(sha256, name(version), page, PagePictures.Size.PAGE), sha256, page);
    }

    /** As the store has counted them; what it cannot count has not more than a reader draws. */
    private static int pages(ItemSheet.Version version) {
        Integer counted = version.pages();
        return counted == null || !Shown.isPdf(version.mediaType()) ? MOST_PAGES : counted;
    }

    /** A file on the sorting table as it looks, small. */
    @GetMapping("/campaigns/{campaignId}/evidence/uploads/{uploadId}/picture")
    ResponseEntity<Resource> waiting(Actor actor, @PathVariable long uploadId)
            throws InterruptedException {
        return picture(sorting.picture(actor, uploadId), "upload-" + uploadId, 1);
    }

    private static ResponseEntity<Resource> picture(
            Optional<Path> drawn, String subject, int page) {
        Path picture = drawn.orElseThrow(() -> new NotFound("evidence.picture", page));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", policy("image/jpeg", true))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(subject + "-" + page)
                .body(new FileSystemResource(picture));
    }

    private ItemSheet.Version readable(Actor actor, long itemId, int no) {
        ItemSheet sheet = vault.get(actor, itemId);
        var version = sheet.findVersion(no).orElseThrow(() -> new NotFound("evidence.version", no));
        if (version.sha256() == null) {
            throw new NotFound("evidence.version", no);
        }
        if (!version.readable(new ItemRights(actor, sheet.item().unitPath()))) {
            throw new NotFound("evidence.bytes", no);
        }
        return version;
    }

    private static String name(ItemSheet.Version version) {
        return version.originalName() == null
                ? requireNonNull(version.sha256())
                : version.originalName();
    }

    private static ContentDisposition.Builder disposition(boolean shown) {
        return shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    }

    /** The viewer of a PDF does not start in a sandbox; it runs nothing of this origin either. */
    private static String policy(String type, boolean shown) {
        String nothing = "default-src 'none'; frame-ancestors 'none'";
        return shown && Shown.isPdf(type)
                ? nothing + "; object-src 'self'; style-src 'unsafe-inline'"
                : nothing + "; sandbox";
    }
}

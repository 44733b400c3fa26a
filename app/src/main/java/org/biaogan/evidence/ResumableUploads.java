package org.biaogan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Files that come in pieces, by the tus protocol 1.0.0: a line that went dead, a browser that was
 * closed or a server that was restarted costs the rest only. A whole file goes onto the table like
 * every other; half ones are kept for a week.
 */
@Service
class ResumableUploads {

    private static final String ADDRESS = "/campaigns/[0-9]+/evidence/uploads/resumable";
    private static final long LONGEST = 2L << 30;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Intake intake;
    private final Captures captures;
    private final Path arriving;
    private final TusFileUploadService protocol;
    private final Set<String> taking = ConcurrentHashMap.newKeySet();

    ResumableUploads(Intake intake, Captures captures, @Value("${biaogan.home}") Path home) {
        this.intake = intake;
        this.captures = captures;
        this.arriving = home.resolve("arriving").toAbsolutePath();
        make(arriving.resolve("uploads"));
        make(arriving.resolve("locks"));
        this.protocol =
                new TusFileUploadService()
                        .withUploadUri(ADDRESS)
                        .withStoragePath(arriving.toString())
                        .withMaxUploadSize(LONGEST)
                        .withUploadExpirationPeriod(KEPT.toMillis());
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file is announced; what is refused is refused before its first byte. Of a capture that is
     * here already no byte is asked for again.
     */
    void begin(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        String length = request.getHeader("Upload-Length");
        Map<String, String> said = said(request);
        mustBeFit(said, length);
        if (isHere(actor, said)) {
            response.setHeader("Upload-Offset", length);
            return;
        }
        protocol.cleanup();
        protocol.process(request, response, owner(actor));
    }

    /** More of a file comes, or is asked for; what completes it puts it in. */
    void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        String address = request.getRequestURI();
        String owner = owner(actor);
        try {
            if (protocol.getUploadInfo(address, owner) == null) {
                throw new NotFound("evidence.upload", address);
            }
            protocol.process(request, response, owner);
            takeIfWhole(actor, address, owner, response);
        } catch (TusException told) {
            throw new IOException(told);
        }
    }

    private static String owner(Actor actor) {
        return actor.campaignId() + "-" + actor.accountId();
    }

    private static Map<String, String> said(HttpServletRequest request) {
        var said = new UploadInfo();
        said.setEncodedMetadata(request.getHeader("Upload-Metadata"));
        return said.getMetadata();
    }

    private static void mustBeFit(Map<String, String> said, @Nullable String length) {
        long size = length == null ? 1 : Long.parseLong(length);
        new Arrival(place -> {}, size, said.get("path"), null).mustBeFit();
    }

    private boolean isHere(Actor actor, Map<String, String> said) {
        return Capture.of(actor, said)
                .map(Capture::key)
                .filter(it -> captures.has(actor, it))
                .isPresent();
    }

    /**
     * The record of a file that was taken stays for its week, so that whoever has not heard the
     * last answer is told that nothing is missing.
     */
    private void takeIfWhole(
            Actor actor, String address, String owner, HttpServletResponse response)
            throws IOException, TusException {
        UploadInfo whole = protocol.getUploadInfo(address, owner);
        if (whole == null
                || !whole.hasLength()
                || whole.isUploadInProgress()
                || Files.notExists(data(whole))) {
            return;
        }
        if (!taking.add(whole.getId().toString())) {
            response.reset();
            response.setStatus(HttpStatus.LOCKED.value());
            return;
        }
        try {
            put(actor, whole);
            Files.delete(data(whole));
        } catch (Refused no) {
            protocol.deleteUpload(address, owner);
            response.reset();
            throw no;
        } finally {
            taking.remove(whole.getId().toString());
        }
    }

    private Path data(UploadInfo upload) {
        return arriving.resolve("uploads").resolve(upload.getId().toString()).resolve("data");
    }

    private void put(Actor actor, UploadInfo whole) throws IOException {
        Map<String, String> said = whole.getMetadata();
        var arrival =
                new Arrival(
                        place -> lay(data(whole), place),
                        whole.getLength(),
                        said.get("path"),
                        Arrival.time(Said.number(said.get("lastModified"))));
        Optional<Capture> capture = Capture.of(actor, said);
        if (capture.isPresent()) {
            captures.take(actor, capture.get(), arrival);
        } else {
            intake.put(actor, destination(said), arrival);
        }
    }

    private static Destination destination(Map<String, String> said) {
        return new Destination(
                Said.number(said.get("task")),
                Said.number(said.get("occurrence")),
                Said.number(said.get("keyPoint")));
    }

    /** Under a second name, so that what is not taken in can be asked for again. */
    private static void lay(Path bytes, Path place) throws IOException {
        Files.delete(place);
        try {
            Files.createLink(place, bytes);
        } catch (IOException | UnsupportedOperationException apart) {
            Files.copy(bytes, place);
        }
    }
}

package org.biaogan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
    private final Path arriving;
    private final TusFileUploadService protocol;
    private final Set<String> taking = ConcurrentHashMap.newKeySet();

    ResumableUploads(Intake intake, @Value("${biaogan.home}") Path home) {
        this.intake = intake;
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

    /** A file is announced; what is refused is refused before its first byte. */
    void begin(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        actor.must(Permission.FILE_EVIDENCE);
        mustBeFit(request);
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

    private static void mustBeFit(HttpServletRequest request) {
        var said = new UploadInfo();
        said.setEncodedMetadata(request.getHeader("Upload-Metadata"));
        String length = request.getHeader("Upload-Length");
        new Arrival(
                        place -> {},
                        length == null ? 1 : Long.parseLong(length),
                        said.getMetadata().get("path"),
                        null)
                .mustBeFit();
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
        intake.put(
                actor,
                new Destination(
                        number(said.get("task")),
                        number(said.get("occurrence")),
                        number(said.get("keyPoint"))),
                new Arrival(
                        place -> lay(data(whole), place),
                        whole.getLength(),
                        said.get("path"),
                        Arrival.time(number(said.get("lastModified")))));
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

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null || !digits.matches("\\d{1,18}") ? null : Long.valueOf(digits);
    }
}

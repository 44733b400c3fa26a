package org.biaogan.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.biaogan.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Large files in pieces. A client that cannot say PATCH says POST with an override. */
@Controller
class ResumableController {

    private final ResumableUploads uploads;

    ResumableController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping("/campaigns/{campaignId}/evidence/uploads/resumable")
    void begin(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        uploads.begin(actor, request, response);
    }

    @RequestMapping(
            path = "/campaigns/{campaignId}/evidence/uploads/resumable/{arrivalId}",
            method = {
                RequestMethod.POST,
                RequestMethod.PATCH,
                RequestMethod.HEAD,
                RequestMethod.DELETE
            })
    void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        uploads.goOn(actor, request, response);
    }
}

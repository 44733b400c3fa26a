package org.biaogan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.biaogan.testing.CampaignTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever is not signed in fills no disk. */
@CampaignTest
class SignedInUploadsTest {

    private final Filter security;

    SignedInUploadsTest(@Qualifier("springSecurityFilterChain") Filter security) {
        this.security = security;
    }

    @Test
    void aStrangersFilesAreNotEvenRead() throws ServletException, IOException {
        var request = new Unread(1000);
        var response = new MockHttpServletResponse();

        security.doFilter(request, response, new MockFilterChain());

        assertThat(response.getRedirectedUrl()).endsWith("/sign-in");
        assertThat(request.read).isFalse();
    }

    @Test
    void moreThanAFileMayBeLongIsRefusedUnread() throws ServletException, IOException {
        var request = new Unread(SignedInUploads.LONGEST + 1);
        as(1).postProcessRequest(request);
        request.read = false;
        var response = new MockHttpServletResponse();

        security.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(request.read).isFalse();
    }

    /** Tomcat writes the parts to the disk as soon as one asks for a parameter or a part. */
    private static final class Unread extends MockHttpServletRequest {

        private final long length;
        private boolean read;

        Unread(long length) {
            super("POST", "/campaigns/1/evidence/uploads");
            this.length = length;
            setContentType("multipart/form-data; boundary=x");
        }

        @Override
        public long getContentLengthLong() {
            return length;
        }

        @Override
        public @Nullable String getParameter(String name) {
            read = true;
            return super.getParameter(name);
        }

        @Override
        public ServletInputStream getInputStream() {
            read = true;
            return super.getInputStream();
        }
    }
}

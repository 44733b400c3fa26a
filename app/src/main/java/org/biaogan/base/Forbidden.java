package org.biaogan.base;

import org.springframework.http.HttpStatus;

/** The person is known, and lacks the permission. */
public final class Forbidden extends Failure {

    public Forbidden(String permission) {
        super(HttpStatus.FORBIDDEN, "access.forbidden", permission);
    }
}

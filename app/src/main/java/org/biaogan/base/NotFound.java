package org.biaogan.base;

import org.springframework.http.HttpStatus;

/** There is no such thing, or none this person may know of. */
public final class NotFound extends Failure {

    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, what + ".not-found", id);
    }
}

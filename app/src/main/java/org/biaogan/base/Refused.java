package org.biaogan.base;

import org.springframework.http.HttpStatus;

/** A rule of the domain says no: the round is closed, the item was withdrawn already. */
public final class Refused extends Failure {

    public Refused(String code, Object... arguments) {
        super(HttpStatus.CONFLICT, code, arguments);
    }
}

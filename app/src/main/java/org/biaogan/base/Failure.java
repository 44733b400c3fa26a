package org.biaogan.base;

import org.springframework.http.HttpStatus;

/**
 * A request that cannot go on for a reason the person may be told. The code is also the message
 * key.
 */
public abstract sealed class Failure extends RuntimeException permits NotFound, Forbidden, Refused {

    private final HttpStatus status;
    private final String code;
    private final Object[] arguments;

    Failure(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}

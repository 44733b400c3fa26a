package org.biaogan.web;

/** The token every form sends: as a hidden field, or by a script as a header. */
public record Csrf(String parameter, String header, String token) {}

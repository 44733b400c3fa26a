package org.biaogan.web;

/** The hidden field that every form sends: its name and this session's token. */
public record Csrf(String parameter, String token) {}

package org.biaogan.web;

/**
 * What a page says when a request could not go on.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param sentence why, and what to do
 * @param back where to go from here
 */
public record Answer(int status, String title, String sentence, String back) {}

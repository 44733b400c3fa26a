package org.biaogan.access;

/** Where an actor stands while asking: the installation, one unit, or one campaign of a unit. */
public sealed interface Scope {

    /** Nothing narrower than the installation. */
    record Installation() implements Scope {}

    /** One unit; how far below it the person sees is a matter of the office. */
    record OfUnit(long unitId) implements Scope {}

    /** One campaign; the unit is the one that carries it. */
    record OfCampaign(long campaignId, long unitId) implements Scope {}
}

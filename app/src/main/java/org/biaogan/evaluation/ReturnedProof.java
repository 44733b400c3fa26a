package org.biaogan.evaluation;

import org.biaogan.web.Problems;

/** A citation that could not be taken as it was typed: for which claim, and what is wrong. */
public record ReturnedProof(long claimId, NewProof form, Problems problems) {

    static final ReturnedProof NONE = new ReturnedProof(0, NewProof.EMPTY, Problems.NONE);
}

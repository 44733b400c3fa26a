package org.biaogan.reading;

/** Who makes something of what files say, and is told in the same transaction when one is read. */
public interface TextsInUse {

    /** What this file says is known now, or known anew. */
    void renew(String sha256);
}

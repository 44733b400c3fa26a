package org.biaogan.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a piece has come in a campaign, as one choice of the vault's list. */
public enum VaultState {
    CITED(true, null, null),
    UNCITED(false, null, null),
    UNFILED(null, null, false),
    WITHDRAWN(null, true, null);

    private final @Nullable Boolean cited;
    private final @Nullable Boolean withdrawn;
    private final @Nullable Boolean filed;

    VaultState(@Nullable Boolean cited, @Nullable Boolean withdrawn, @Nullable Boolean filed) {
        this.cited = cited;
        this.withdrawn = withdrawn;
        this.filed = filed;
    }

    @Nullable Boolean cited() {
        return cited;
    }

    @Nullable Boolean withdrawn() {
        return withdrawn;
    }

    @Nullable Boolean filed() {
        return filed;
    }

    static @Nullable VaultState find(VaultFilter filter) {
        for (VaultState state : values()) {
            if (Objects.equals(state.cited, filter.cited())
                    && Objects.equals(state.withdrawn, filter.withdrawn())
                    && Objects.equals(state.filed, filter.filed())) {
                return state;
            }
        }
        return null;
    }
}

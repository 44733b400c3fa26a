package org.biaogan.launcher;

import java.nio.file.Path;

/** Starts a home, says who runs its database, and stops it; or says why it does not. */
final class SaysWhoRunsIt {

    private SaysWhoRunsIt() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (HomeDatabase database = HomeDatabase.start(home)) {
            System.out.println(
                    Homes.postgres(home).info().user().orElse("?")
                            + " "
                            + Homes.number(database, "select 6 * 7"));
        } catch (LauncherException refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }
}

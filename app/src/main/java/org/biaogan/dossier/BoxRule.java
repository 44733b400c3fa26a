package org.biaogan.dossier;

/**
 * How paper is put into boxes.
 *
 * @param by what begins a new box
 * @param mostPages after how many pages a box is full
 */
public record BoxRule(By by, int mostPages) {

    /** What packs use: a box for a criterion, as thick as an A4 box usually is. */
    public static final BoxRule USUAL = new BoxRule(By.CRITERION, 300);

    private static final int FEWEST = 20;
    private static final int MOST = 2000;

    public BoxRule {
        mostPages = Math.clamp(mostPages, FEWEST, MOST);
    }

    /** What begins a new box. */
    public enum By {
        CRITERION,
        KEY_POINT
    }
}

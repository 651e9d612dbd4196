package app.haris.triage;

/**
 * One form for letters that people write interchangeably: alef wasla (ٱ → ا), final ya (ى → ي), ta
 * marbuta (ة → ه), as in Darwish, Magdy and Mourad, "Language processing for Arabic microblog
 * retrieval", CIKM 2012; Persian kaf and ya become the Arabic ones. Hamza and madda have to be
 * taken off their carriers before, which NFKD does (أ إ آ → ا, ؤ → و, ئ → ي).
 */
public final class ArabicLetters {
    /** Stretches a word, and is no letter. */
    public static final int TATWEEL = 'ـ';

    private ArabicLetters() {}

    public static int oneForm(int point) {
        return switch (point) {
            case 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> point;
        };
    }
}

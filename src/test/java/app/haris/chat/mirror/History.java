package app.haris.chat.mirror;

import app.haris.chat.CaseFile;
import java.util.List;
import java.util.SplittableRandom;

/** What three members do about one case, in any order and anywhere. */
final class History {
    private static final List<String> MEMBERS = List.of("sara", "marco", "lina");

    private final SplittableRandom dice;
    private final List<? extends Bench> places;
    private int texts;

    History(long seed, List<? extends Bench> places) {
        dice = new SplittableRandom(seed);
        this.places = places;
    }

    /** The next thing, done somewhere by somebody; without a look at whether it is seen yet. */
    void step(CaseFile file) {
        var member = MEMBERS.get(dice.nextInt(MEMBERS.size()));
        places.get(dice.nextInt(places.size())).act(member, file, deed(file));
    }

    private Deed deed(CaseFile file) {
        var newest = file.revisions().size();
        var number = file.summary().number();
        if (newest == 0) {
            return switch (dice.nextInt(4)) {
                case 0 -> new Deed.Claim();
                case 1 -> new Deed.Note("note " + ++texts);
                default -> new Deed.Reply("Reply " + ++texts + " to case " + number);
            };
        }
        return switch (dice.nextInt(16)) {
            case 0 -> new Deed.Claim();
            case 1 -> new Deed.Release();
            case 2 -> new Deed.Note("note " + ++texts);
            case 3 -> new Deed.Close();
            case 4 -> new Deed.Reopen();
            case 5 -> new Deed.Reject(newest);
            case 6 -> new Deed.Withdraw(newest);
            case 7 -> new Deed.Approve(1 + dice.nextInt(newest));
            case 8, 9 -> new Deed.Edit(newest, "Edited " + ++texts + " for case " + number);
            case 10 -> new Deed.Reply("Reply " + ++texts + " to case " + number);
            default -> new Deed.Approve(newest);
        };
    }
}

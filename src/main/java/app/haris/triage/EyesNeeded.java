package app.haris.triage;

import java.util.List;

/**
 * How many approvals the rules ask for, and why.
 *
 * @param needed 0 where no rule spoke of it
 * @param why names of the rules that asked
 */
public record EyesNeeded(int needed, List<String> why) {
    public static final EyesNeeded NONE = new EyesNeeded(0, List.of());

    public EyesNeeded {
        why = List.copyOf(why);
    }
}

package app.haris.social;

import java.util.List;

/** Examines what an account on a network may and may not, for an operator to read. */
public interface AccountDoctor {
    PlatformName name();

    /** Asks the network; never throws for what it does. The first finding is the weightiest. */
    List<Finding> examine(Account account);

    /** One thing that was tried. */
    sealed interface Finding {
        /** In English, without the account's name. */
        String what();

        record Well(String what) implements Finding {}

        /** Says also what to do. */
        record Wrong(String what) implements Finding {}

        /** Neither good nor bad, but good to know. */
        record Note(String what) implements Finding {}
    }
}

package app.haris.triage.cel;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.runtime.CelStandardFunctions;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What conditions may use of CEL's standard library. */
final class Standard {
    private static final String MATCHES = "MATCHES";

    private static final Set<String> NAMES =
            Set.of(
                    "LOGICAL_NOT",
                    "LOGICAL_AND",
                    "LOGICAL_OR",
                    "CONDITIONAL",
                    "NOT_STRICTLY_FALSE",
                    "EQUALS",
                    "NOT_EQUALS",
                    "LESS",
                    "LESS_EQUALS",
                    "GREATER",
                    "GREATER_EQUALS",
                    "IN",
                    "INDEX",
                    "ADD",
                    "SUBTRACT",
                    "MULTIPLY",
                    "DIVIDE",
                    "MODULO",
                    "NEGATE",
                    "SIZE",
                    "CONTAINS",
                    "STARTS_WITH",
                    "ENDS_WITH",
                    "INT",
                    "DOUBLE",
                    "STRING",
                    MATCHES);

    static final Set<CelStandardDeclarations.StandardFunction> DECLARED =
            Arrays.stream(CelStandardDeclarations.StandardFunction.values())
                    .filter(function -> NAMES.contains(function.name()))
                    .collect(Collectors.toUnmodifiableSet());

    /** Without {@code matches}, which the dialect brings itself. */
    static final Set<CelStandardFunctions.StandardFunction> EVALUATED =
            Arrays.stream(CelStandardFunctions.StandardFunction.values())
                    .filter(function -> NAMES.contains(function.name()))
                    .filter(function -> !function.name().equals(MATCHES))
                    .collect(Collectors.toUnmodifiableSet());

    private Standard() {}
}

package app.haris.triage.cel;

import app.haris.triage.Variable;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of CEL that conditions may use: the vocabulary, operators, and functions on texts.
 *
 * <p>Left out is what can make a text grow beyond bounds (join, replace) and what rules have no use
 * for (bytes, timestamps, types). A condition ends after at most {@value #MOST_STEPS} steps of its
 * loops.
 */
final class Dialect {
    private static final int MOST_STEPS = 10_000;

    private static final CelOptions LIMITS =
            CelOptions.current()
                    .maxExpressionCodePointSize(10_000)
                    .maxParseRecursionDepth(100)
                    .comprehensionMaxIterations(MOST_STEPS)
                    // The planner insists on it.
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    private static final Set<CelStringExtensions.Function> TEXT_FUNCTIONS =
            EnumSet.of(
                    CelStringExtensions.Function.CHAR_AT,
                    CelStringExtensions.Function.INDEX_OF,
                    CelStringExtensions.Function.LAST_INDEX_OF,
                    CelStringExtensions.Function.LOWER_ASCII,
                    CelStringExtensions.Function.SPLIT,
                    CelStringExtensions.Function.SUBSTRING,
                    CelStringExtensions.Function.TRIM,
                    CelStringExtensions.Function.UPPER_ASCII);

    private static final Set<CelStandardMacro> LOOPS =
            EnumSet.complementOf(EnumSet.of(CelStandardMacro.HAS));

    /** The functions by name, as docs/rules.md has them. */
    static final List<String> FUNCTIONS =
            List.of(
                    "matches",
                    "contains",
                    "startsWith",
                    "endsWith",
                    "size",
                    "lowerAscii",
                    "upperAscii",
                    "trim",
                    "indexOf",
                    "lastIndexOf",
                    "substring",
                    "charAt",
                    "split",
                    "int",
                    "double",
                    "string",
                    "exists",
                    "all",
                    "exists_one",
                    "filter",
                    "map");

    private Dialect() {}

    static CelCompiler compiler() {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(LIMITS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(
                                CelStandardDeclarations.newBuilder()
                                        .includeFunctions(Standard.DECLARED)
                                        .build())
                        .setStandardMacros(LOOPS)
                        .addLibraries(CelExtensions.strings(TEXT_FUNCTIONS))
                        .setResultType(SimpleType.BOOL);
        for (var variable : Variable.values()) {
            builder.addVar(variable.word(), type(variable));
        }
        return builder.build();
    }

    private static CelType type(Variable variable) {
        return switch (variable.type()) {
            case STRING, PERSONAL_STRING -> SimpleType.STRING;
            case INT -> SimpleType.INT;
            case BOOL -> SimpleType.BOOL;
            case STRINGS -> ListType.create(SimpleType.STRING);
        };
    }

    /**
     * Evaluates what the compiler made.
     *
     * @param patterns every pattern that occurs, so that none is compiled anew for each text
     */
    static CelRuntime runtime(Map<String, Finder> patterns) {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(LIMITS)
                .setStandardFunctions(
                        CelStandardFunctions.newBuilder()
                                .includeFunctions(Standard.EVALUATED)
                                .build())
                .addLibraries(CelExtensions.strings(TEXT_FUNCTIONS))
                .addFunctionBindings(
                        CelFunctionBinding.fromOverloads(
                                "matches",
                                matches("matches", patterns),
                                matches("matches_string", patterns)))
                .build();
    }

    @SuppressWarnings("Immutable") // the map only remembers, and answers do not depend on it
    private static CelFunctionBinding matches(String overload, Map<String, Finder> patterns) {
        return CelFunctionBinding.from(
                overload,
                String.class,
                String.class,
                (text, pattern) -> patterns.computeIfAbsent(pattern, Finder::of).finds(text));
    }
}

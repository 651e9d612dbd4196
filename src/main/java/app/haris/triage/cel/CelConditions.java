package app.haris.triage.cel;

import app.haris.triage.Variable;
import app.haris.triage.cel.Compilation.Faulty;
import app.haris.triage.cel.Compilation.Usable;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads the conditions of one rules.yml: checks their types against the vocabulary, and makes them
 * ready to be asked.
 */
public final class CelConditions {
    private final Map<String, Finder> patterns = new ConcurrentHashMap<>();
    private final CelCompiler compiler = Dialect.compiler();
    private final CelRuntime runtime = Dialect.runtime(patterns);

    public Compilation compile(String when) {
        var result = compiler.compile(when);
        if (result.hasError()) {
            return new Faulty(
                    result.getErrors().stream()
                            .map(issue -> Complaints.of(issue, result.getSource()))
                            .toList());
        }
        try {
            return plan(result.getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("CEL accepted a condition that it cannot plan", e);
        }
    }

    private Compilation plan(CelAbstractSyntaxTree checked) throws CelEvaluationException {
        var problems = Patterns.compile(checked, patterns);
        return problems.isEmpty()
                ? new Usable(new CelCondition(runtime.createProgram(checked), variables(checked)))
                : new Faulty(problems);
    }

    private static Set<Variable> variables(CelAbstractSyntaxTree checked) {
        return checked.getReferenceMap().values().stream()
                .map(CelReference::name)
                .map(Variable::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}

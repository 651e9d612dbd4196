package app.haris.triage.cel;

import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExprVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles the patterns of a condition in advance. They are RE2's, which takes time in proportion
 * to the text whatever the pattern is; one that is put together from an author's text is refused,
 * because nobody could have checked it.
 */
final class Patterns extends CelExprVisitor {
    private final Map<String, Finder> patterns;
    private final CelSource source;
    private final List<Compilation.Problem> problems = new ArrayList<>();

    private Patterns(Map<String, Finder> patterns, CelSource source) {
        this.patterns = patterns;
        this.source = source;
    }

    /** Adds the condition's patterns, and says what is wrong with them. */
    static List<Compilation.Problem> compile(
            CelAbstractSyntaxTree condition, Map<String, Finder> patterns) {
        var visitor = new Patterns(patterns, condition.getSource());
        visitor.visit(condition);
        return visitor.problems;
    }

    @Override
    protected void visit(CelExpr expression, CelCall call) {
        if (call.function().equals("matches")) {
            compile(call.args().getLast());
        }
        super.visit(expression, call);
    }

    private void compile(CelExpr pattern) {
        if (pattern.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            refuse(pattern, "a pattern must be written down as one text");
            return;
        }
        var text = pattern.constant().stringValue();
        try {
            patterns.put(text, Finder.of(text));
        } catch (PatternSyntaxException wrong) {
            refuse(pattern, "bad pattern: " + wrong.getMessage());
        }
    }

    private void refuse(CelExpr expression, String message) {
        var offset = source.getPositionsMap().getOrDefault(expression.id(), 0);
        source.getOffsetLocation(offset)
                .ifPresent(
                        place ->
                                problems.add(
                                        new Compilation.Problem(
                                                place.getLine(), place.getColumn() + 1, message)));
    }
}

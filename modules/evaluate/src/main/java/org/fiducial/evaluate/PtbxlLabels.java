package org.fiducial.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.core.Catalogue;
import org.fiducial.core.StatementCode;

/**
 * The labels of PTB-XL (Wagner et al. 2020) as truth. A report's statement may carry a likelihood in %; one that carries none (0 in
 * the table) was stated without reserve: form and rhythm statements never carry one. What can be told of rhythm is missing where a
 * record has no rhythm statement at all.
 *
 * @param least statements of a smaller likelihood are neither truth nor its absence: they are left out
 */
public record PtbxlLabels(double least) {
    /** Every statement counts, whatever its likelihood. */
    public static final PtbxlLabels ANY = new PtbxlLabels(0);
    /** Statements of a likelihood below one half are left out. */
    public static final PtbxlLabels LIKELY = new PtbxlLabels(0.5);

    /** Statements about the rhythm. */
    public static final Set<String> RHYTHM =
            Set.of("SR", "AFIB", "STACH", "SARRH", "SBRAD", "PACE", "SVARR", "BIGU", "AFLT", "SVTAC", "PSVT", "TRIGU");
    /** Statements about the form that are no diagnosis. */
    public static final Set<String> FORM = Set.of(
            "ABQRS", "PVC", "STD_", "VCLVH", "QWAVE", "LOWT", "NT_", "PAC", "LPR", "INVT", "LVOLT", "HVOLT", "TAB_",
            "STE_", "PRC(S)");
    /** Statements that no criterion defines: a reader's remark that something is not as usual. */
    public static final Set<String> UNDEFINED = Set.of("NDT", "NST_", "NT_", "ABQRS");

    /** Statements that share a criterion, or that readers use one for the other. */
    public static final List<StatementGroup> GROUPS = List.of(
            StatementGroup.of("1AVB, LPR", List.of("1AVB", "LPR")),
            StatementGroup.of("AFIB, AFLT", List.of("AFIB", "AFLT")),
            StatementGroup.of("SVTAC, PSVT", List.of("SVTAC", "PSVT")),
            StatementGroup.of("premature beats", List.of("PAC", "PVC", "PRC(S)", "BIGU", "TRIGU", "SVARR")),
            StatementGroup.of("left bundle branch", List.of("CLBBB", "ILBBB")),
            StatementGroup.of("right bundle branch", List.of("CRBBB", "IRBBB")),
            StatementGroup.of("broad QRS", List.of("CLBBB", "CRBBB", "IVCD")),
            StatementGroup.of("hypertrophy, voltage", List.of("LVH", "VCLVH", "HVOLT", "SEHYP")),
            StatementGroup.of("atria", List.of("LAO/LAE", "RAO/RAE")),
            StatementGroup.of(
                    "infarct", List.of("IMI", "ASMI", "AMI", "LMI", "ALMI", "ILMI", "IPLMI", "IPMI", "PMI", "QWAVE")),
            StatementGroup.of("infarct, inferior", List.of("IMI", "ILMI", "IPLMI", "IPMI")),
            StatementGroup.of("infarct, anterior", List.of("ASMI", "AMI", "ALMI")),
            StatementGroup.of("infarct, lateral", List.of("LMI", "ALMI", "ILMI", "IPLMI")),
            StatementGroup.of("injury", List.of("INJAS", "INJAL", "INJLA", "INJIN", "INJIL")),
            StatementGroup.of("ischaemia", List.of("ISC_", "ISCAL", "ISCIN", "ISCIL", "ISCAS", "ISCLA", "ISCAN")),
            StatementGroup.of("ST", List.of("NST_", "STD_", "STE_", "INJAS", "INJAL", "INJLA", "INJIN", "INJIL")),
            StatementGroup.of("T", List.of("NDT", "NT_", "TAB_", "LOWT", "INVT")),
            StatementGroup.of(
                    "ST and T",
                    List.of(
                            "NDT", "NST_", "NT_", "TAB_", "LOWT", "INVT", "STD_", "STE_", "DIG", "EL", "ANEUR", "ISC_",
                            "ISCAL", "ISCIN", "ISCIL", "ISCAS", "ISCLA", "ISCAN", "INJAS", "INJAL", "INJLA", "INJIN",
                            "INJIL")));

    /** What the labels say of a statement. */
    public enum Truth {
        STATED,
        NOT_STATED,
        /** Unlikely, or of a kind that the record's report does not tell. */
        LEFT_OUT
    }

    /** The five superclasses. */
    public static final List<StatementGroup> SUPERCLASSES = Stream.of("NORM", "MI", "STTC", "CD", "HYP")
            .map(PtbxlLabels::superclass)
            .toList();

    private static StatementGroup superclass(String name) {
        return new StatementGroup(
                name,
                vocabulary().stream()
                        .filter(c -> c.superclass().equals(Optional.of(name)))
                        .map(StatementCode::code)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The 71 statements. */
    public static List<StatementCode> vocabulary() {
        return Catalogue.all().stream()
                .filter(c -> c.scheme() == StatementCode.Scheme.SCP)
                .toList();
    }

    /** Whether a superclass can be told: some statement of the record belongs to one. */
    public static boolean hasSuperclass(Case c) {
        return SUPERCLASSES.stream().anyMatch(s -> stated(c).anyMatch(s.codes()::contains));
    }

    /** Whether the record is labelled a normal ECG in sinus rhythm, and nothing else. */
    public static boolean isPlainlyNormal(Case c) {
        return stated(c).collect(Collectors.toSet()).equals(Set.of("NORM", "SR"));
    }

    /** What the labels say of any of the group's codes. */
    public Truth truth(Case c, StatementGroup group) {
        boolean unlikely = false;
        for (Label label : c.labels()) {
            if (group.codes().contains(label.code())) {
                if (counts(label.likelihood())) {
                    return Truth.STATED;
                }
                unlikely = true;
            }
        }
        boolean untold = RHYTHM.containsAll(group.codes()) && stated(c).noneMatch(RHYTHM::contains);
        return unlikely || untold ? Truth.LEFT_OUT : Truth.NOT_STATED;
    }

    private boolean counts(OptionalDouble likelihood) {
        return likelihood.isEmpty() || likelihood.getAsDouble() >= least;
    }

    private static Stream<String> stated(Case c) {
        return c.labels().stream().map(Label::code);
    }
}

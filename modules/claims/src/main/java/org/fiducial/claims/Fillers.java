package org.fiducial.claims;

import java.util.Optional;
import java.util.Set;

/** Words that claim nothing by themselves, and the waves that a clause without a subject may go on speaking of. */
final class Fillers {
    /** Subjects of the lexicon that later clauses of a sentence inherit. */
    static final Set<String> WAVES = Set.of(
            "p",
            "q",
            "r",
            "s",
            "t",
            "st",
            "stt",
            "qsWave",
            "qrsWave",
            "pr",
            "qrs",
            "qt",
            "qtc",
            "axis",
            "voltage",
            "progression",
            "rPrime");

    private static final Set<String> IN_LEADS = Set.of("p", "q", "r", "s", "t", "st", "stt", "qsWave", "rPrime");

    private static final Set<String> WORDS = Set.of(
            "the",
            "a",
            "an",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "in",
            "of",
            "at",
            "on",
            "to",
            "lead",
            "for",
            "ha",
            "has",
            "have",
            "its",
            "it",
            "into",
            "their",
            "there",
            "these",
            "this",
            "that",
            "s",
            "also",
            "both",
            "all",
            "any",
            "here",
            "well",
            "so",
            "only",
            "now",
            "value",
            "measured",
            "measure",
            "measuring",
            "ms",
            "interval",
            "duration",
            "wave",
            "segment",
            "complex",
            "evidence",
            "pattern",
            "type",
            "noted",
            "seen",
            "recording",
            "sign",
            "criteria",
            "criterion",
            "beating",
            "heart",
            "each",
            "every",
            "patient",
            "within",
            "during",
            "throughout",
            "across",
            "among",
            "such",
            "some",
            "other",
            "finding",
            "over",
            "ecg",
            "tracing",
            "occurring",
            "otherwise",
            "waveform",
            "comment",
            "remarkable",
            "looking",
            "impression",
            "conclusion",
            "summary",
            "diagnosis",
            "assessment",
            "result",
            "overview",
            "opinion",
            "remark",
            "reading",
            "description",
            "note");

    private Fillers() {}

    /** Whether a wave is looked for in leads. */
    static boolean isInLeads(Optional<String> subject) {
        return subject.filter(IN_LEADS::contains).isPresent();
    }

    static boolean has(String word) {
        return WORDS.contains(word);
    }
}

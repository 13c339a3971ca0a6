package org.fiducial.core;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Something that turns a measured recording into findings: a set of rules, a net, a language model. */
public interface Reader {
    /** Who reads. */
    Identity identity();

    /** Reads one recording. Safe for use by several threads. */
    Reading read(Recording recording, Analysis analysis);

    /**
     * Who reads.
     *
     * @param id short name: {@code rules}
     * @param kind rules or model
     * @param version of the reader
     * @param settingsHash SHA-256 over its settings: criteria, weights
     */
    record Identity(String id, Kind kind, String version, String settingsHash) {}

    /** Kinds of readers. */
    enum Kind {
        RULES,
        MODEL
    }

    /**
     * What a reader says.
     *
     * @param findings each with its evidence
     * @param scores probability of every code that the reader knows; empty where it could not look
     */
    record Reading(List<Finding> findings, Map<String, OptionalDouble> scores) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }
}

"""Union KG: Chinese trade-union news in, a knowledge graph out, every fact with its sentence."""

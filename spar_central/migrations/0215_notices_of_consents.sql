-- language: in which a person gave or stopped a consent; '' where it is looked up.
ALTER TABLE account_notices ADD COLUMN language text NOT NULL DEFAULT '';
